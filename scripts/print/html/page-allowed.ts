/** The elements that a page may have. None of them runs, loads or sends anything, or changes what addresses mean. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  [
    'html head title meta link style body main',
    'header footer nav section article aside div span p br hr wbr address hgroup search',
    'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd menu figure figcaption blockquote pre details summary',
    'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup time u var',
    'table caption colgroup col thead tbody tfoot tr th td img input label fieldset legend button output',
    'svg g path rect circle ellipse line polyline polygon text tspan desc defs lineargradient radialgradient stop',
  ].flatMap((names) => names.split(' ')),
);

/**
 * The attributes that an element may have, by the names of hast in small letters, besides those that name, describe or
 * order something and hold no address. `style` is missing because the policy lets no such style count.
 */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  [
    'id classname lang dir title role tabindex hidden translate inert part slot charset name content property',
    'httpequiv href rel hreflang type sizes media target download src alt width height loading decoding',
    'colspan rowspan scope headers abbr span start reversed value datetime open checked disabled for htmlfor',
    'xmlns viewbox preserveaspectratio fill fillrule fillopacity stroke strokewidth strokelinecap strokelinejoin',
    'd x y x1 x2 y1 y2 cx cy r rx ry dx dy points transform opacity offset stopcolor stopopacity gradientunits',
    'gradienttransform textanchor fontsize fontfamily fontweight focusable',
  ].flatMap((names) => names.split(' ')),
);

/** The addresses that may stand in an attribute of an element. Any other attribute with an address is refused. */
export const ADDRESSES: Readonly<Record<string, RegExp>> = {
  'a href': /^(?:#[\w-]*|[a-z0-9][a-z0-9-]*\.(?:pdf|html)|(?:https?:\/\/|mailto:|tel:)\S+)$/u,
  'link href': /^data:(?:,|image\/)/u,
  'img src': /^data:image\//u,
};

/** What a `link` may be: the sign in a window's tab. A style sheet, even one in its address, is none of the page's own. */
export const LINK_RELATIONS: ReadonlySet<string> = new Set(['icon']);

/** What a form's parts may be: they choose what a page shows, and send nothing. */
export const INPUT_TYPES: ReadonlySet<string> = new Set(['checkbox', 'radio']);
