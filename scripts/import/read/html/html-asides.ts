import type { Element } from 'hast';
import type { Aside } from '../read-document.ts';
import { attribute, holds, styleOf, toText } from './html-elements.ts';
import { isLinkList } from './html-link-lists.ts';

/**
 * Returns why the words of an element do not belong to the main text of a web page; undefined if they belong to it.
 * `scoped` says whether the element is in the page's main part: there a header belongs to its article (HTML 4.3.8,
 * 4.3.9). `isForeign` says whether lists of links are menus of the site. In our own pages they are not.
 */
export function asideOf(element: Element, scoped: boolean, isForeign: boolean): Aside | undefined {
  if (isHidden(element)) return 'hidden';
  if (FORM.has(element.tagName)) return 'form';
  return isNavigation(element, scoped) || (isForeign && isLinkList(element)) ? 'navigation' : undefined;
}

const FORM = new Set(['button', 'select', 'textarea', 'input', 'output', 'meter', 'progress']);

function isHidden(element: Element): boolean {
  const { properties, tagName } = element;
  return (
    (properties.hidden !== undefined && properties.hidden !== null && properties.hidden !== false) ||
    attribute(element, 'ariaHidden') === 'true' ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    (tagName === 'dialog' && properties.open === undefined)
  );
}

function isNavigation(element: Element, scoped: boolean): boolean {
  const { tagName } = element;
  const role = attribute(element, 'role');
  if (tagName === 'nav' || tagName === 'search' || NAVIGATION_ROLES.has(role)) return true;
  if (tagName === 'aside') return role === '';
  if (tagName === 'header' || tagName === 'footer') return !scoped && !holds(element, MAIN);
  if (tagName === 'a') return isSkipLink(element);
  return isNamedNavigation(element, scoped) && !holds(element, MAIN);
}

const NAVIGATION_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'menubar',
]);
const MAIN = new Set(['main', 'article']);

function isSkipLink(element: Element): boolean {
  if (!attribute(element, 'href').startsWith('#')) return false;
  return /(^|[-_ ])skip/i.test(attribute(element, 'className')) || SKIPS.test(toText(element).trim());
}

const SKIPS = /^(▲|↑)?\s*(本文へ|メインコンテンツへ|コンテンツへ|(この)?ページの?(先頭|トップ)|skip\s)/i;

/** Systems older than HTML 5 have no such elements. They tell by ids and classes. */
function isNamedNavigation(element: Element, scoped: boolean): boolean {
  const names = [attribute(element, 'id'), ...attribute(element, 'className').split(/\s+/)];
  if (names.some((name) => CRUMBS.test(name)) || /パンくず/.test(attribute(element, 'ariaLabel')))
    return true;
  if (names.some((name) => PAGE_TOP.test(name))) return true;
  return !scoped && (PAGE_PART.test(attribute(element, 'id')) || names.some((name) => SITE_PART.test(name)));
}

const CRUMBS = /^(bread[-_]?crumbs?|bread|topic-?path|pan-?kuzu|crumbs?)([-_]?(list|nav|navi|area|wrap))?$/i;
/** Links to the top of the page, and buttons to share it. */
const PAGE_TOP =
  /^(sns|share|social)([-_]?(btn|button|list|area|links?|wrap))?$|^(to[-_]?)?page[-_]?top([-_]?(link|btn|button|area|wrap))?$/i;
const PAGE_PART =
  /^(g|l|s|global|local|side|head|header|foot|footer|main)?[-_]?(navi?|navigation|header|footer|sidebar|gnav|lnav)$/i;
/** Parts of the text have classes too. So only classes of the whole site tell anything. */
const SITE_PART =
  /^((l|site|page|global|common)[-_]?(header|footer|side|sidebar|navi?|navigation|menu)|side[-_]?(bar|nav|navi|menu|column|banner)|(g|global)[-_]?(nav|navi|menu))$/i;
