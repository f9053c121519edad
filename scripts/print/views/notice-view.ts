import { groupHeading } from '../../notice/group-headings.ts';
import type { Frozen, GroupContent, Notice, NoticeStyle, SectionContent } from '../../notice/notice.ts';
import type { RevisedDate } from '../../notice/source.generated.ts';
import { bracketsOf, sectionNumber } from '../../notice/style-marks.ts';
import { supplementWords } from '../../notice/supplement/parse-supplement.ts';
import { withoutUndefined } from '../../notice/without-undefined.ts';
import { contactViews } from './contact-view.ts';
import { draftView } from './draft-view.ts';
import { issuerView } from './issuer-view.ts';
import { ItemViews } from './item-view.ts';
import type { View } from './leaf.ts';
import { LeafPrinter } from './leaf-printer.ts';
import { representativeView } from './representative-view.ts';
import type {
  DatesView,
  GroupView,
  JointUseView,
  MarkedView,
  NoticeView,
  SectionView,
} from './views.generated.ts';

/** Returns what the public notice prints. */
export function noticeView(notice: Notice): View<NoticeView> {
  const print = new LeafPrinter(notice);
  const { content } = notice;
  const { style } = content;
  const root: NoticeView = withoutUndefined({
    draft: draftView(print, content),
    dates: datesView(print, notice),
    issuer: issuerView(print, content.society),
    addressee: print.optional(style, 'addressee'),
    title: print.value(content, 'title'),
    preamble: print.entries(content.preamble),
    enclosure: style.enclosure,
    sections: content.sections.map((section, index) => sectionView(print, notice, section, index + 1)),
    jointUses: (content.jointUses ?? []).map((use) => jointUseView(print, use, style)),
    supplements: (content.supplements ?? []).map((supplement) => ({
      title: print.value(supplement, 'title'),
      body: print.markdown(supplement.body, supplementWords(supplement.body)),
    })),
    closing: print.entries(content.closing),
    contacts: contactViews(print, content),
  });
  return { root, leaves: print.leaves };
}

function datesView(print: LeafPrinter, { content }: Notice): DatesView | undefined {
  const dates = content.revision.dates;
  const { established, revised = [], effective, corrected = [] } = dates ?? {};
  if (!dates || !(established || effective || revised.length + corrected.length > 0)) return undefined;
  // Leaves are in the order in which they are printed.
  return withoutUndefined({
    established: print.date(dates, 'established'),
    revised: notedDates(print, revised),
    effective: print.date(dates, 'effective'),
    corrected: notedDates(print, corrected),
  });
}

function notedDates(print: LeafPrinter, dates: readonly Frozen<RevisedDate>[]): DatesView['revised'] {
  return dates.flatMap((noted) => {
    const date = print.date(noted, 'date');
    return date ? [withoutUndefined({ date, note: print.optional(noted, 'note') })] : [];
  });
}

function sectionView(
  print: LeafPrinter,
  notice: Notice,
  section: SectionContent,
  ordinal: number,
): SectionView {
  const { style } = notice.content;
  const number = sectionNumber(ordinal, style.sectionNumbering);
  return withoutUndefined({
    number: print.maybe(section, 'number', number, 'number'),
    title: print.value(section, 'title'),
    lead: print.entries(section.lead),
    groups: (section.groups ?? []).map((group) => groupView(print, notice, group)),
  });
}

function groupView(print: LeafPrinter, notice: Notice, group: GroupContent): GroupView {
  const { open, close } = bracketsOf(notice.content.style.groupBrackets);
  const { text, from } = groupHeading(group);
  const items = new ItemViews(print, notice);
  return withoutUndefined({
    open: print.maybe(group, from, open, 'bracket'),
    heading: print.derived(group, from, text, 'text'),
    close: print.maybe(group, from, close, 'bracket'),
    items: (group.items ?? []).map((item) => items.view(item)),
  });
}

type JointUse = NonNullable<Notice['content']['jointUses']>[number];

function jointUseView(print: LeafPrinter, use: JointUse, style: NoticeStyle): JointUseView {
  const marked = (list: readonly string[]): MarkedView[] =>
    list.map((text, index) => ({
      mark: print.derived(style, 'bullet', style.bullet, 'mark'),
      text: print.derived(list, String(index), text, 'text'),
    }));
  return {
    title: print.value(use, 'title'),
    lead: print.entries(use.lead),
    dataItems: marked(use.dataItems),
    users: marked(use.users),
    purposes: marked(use.purposes),
    manager: withoutUndefined({
      name: print.value(use.manager, 'name'),
      address: print.optional(use.manager, 'address'),
      representative: representativeView(print, use.manager),
    }),
  };
}
