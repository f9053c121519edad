import { type EntrustedWork, entrustedWork } from '../../notice/entrusted-work.ts';
import { groupHeading } from '../../notice/group-headings.ts';
import type { ContractorContent, EngagementContent, Notice } from '../../notice/notice.ts';
import { publishedTelephone } from '../../notice/published-telephone.ts';
import { sectionNumber } from '../../notice/style-marks.ts';
import { withoutUndefined } from '../../notice/without-undefined.ts';
import { contactViews } from './contact-view.ts';
import { draftView } from './draft-view.ts';
import { issuedView } from './issued-view.ts';
import { issuerView } from './issuer-view.ts';
import type { View } from './leaf.ts';
import { LeafPrinter } from './leaf-printer.ts';
import type { AnnexView, EngagementView } from './views.generated.ts';

/** Returns what the annex of one contractor prints: its own engagements, and nothing about another contractor. */
export function annexView(notice: Notice, contractor: ContractorContent): View<AnnexView> {
  const print = new LeafPrinter(notice);
  const { content } = notice;
  const work = entrustedWork(content, contractor);
  const root: AnnexView = withoutUndefined({
    draft: draftView(print, content),
    issued: issuedView(print, content),
    issuer: issuerView(print, content.society),
    addressee: print.optional(contractor, 'legalName') ?? print.value(contractor, 'name'),
    address: print.optional(contractor, 'address'),
    notice: withoutUndefined({ title: print.value(content, 'title'), issued: issuedView(print, content) }),
    columns: {
      scope: work.some(({ engagement }) => engagement.scope !== undefined),
      dataCategories: work.some(({ engagement }) => engagement.dataCategories !== undefined),
      published: work.some(
        ({ engagement }) => engagement.publishName === false || publishedTelephone(engagement, contractor),
      ),
      subcontracting: work.some(({ engagement }) => engagement.subcontracting !== undefined),
    },
    engagements: work.map((entrusted) => engagementView(print, notice, contractor, entrusted)),
    contacts: contactViews(print, content),
  });
  return { root, leaves: print.leaves };
}

const SUBCONTRACTING: Readonly<Record<NonNullable<EngagementContent['subcontracting']>, string>> = {
  none: 'なし',
  'with-approval': '当組合の承諾を得て可',
  allowed: 'あり',
};

/** 「の」 at the end; characters that nobody sees may be after it. */
const LAST_NO = /(?<=.)の\p{Default_Ignorable_Code_Point}*$/u;

function engagementView(
  print: LeafPrinter,
  notice: Notice,
  contractor: ContractorContent,
  { section, sectionOrdinal, group, context, item, engagement }: EntrustedWork,
): EngagementView {
  const number = sectionNumber(sectionOrdinal, notice.content.style.sectionNumbering);
  const heading = groupHeading(group);
  const { subcontracting } = engagement;
  return withoutUndefined({
    section: withoutUndefined({
      number: print.maybe(section, 'number', number, 'number'),
      title: print.value(section, 'title'),
    }),
    group: print.derived(group, heading.from, heading.text, 'text'),
    context: context.map((outer) => print.value(outer, 'text')),
    text: print.value(item, 'text'),
    // In a clause, 「特定保健指導の」 is followed by other words. In a table column it stands alone, so 「の」 goes.
    scope: print.maybe(engagement, 'scope', engagement.scope?.replace(LAST_NO, ''), 'text'),
    dataCategories: print.entries(engagement.dataCategories),
    ...publishedAs(print, engagement, contractor),
    subcontracting:
      subcontracting && print.derived(engagement, 'subcontracting', SUBCONTRACTING[subcontracting], 'label'),
  });
}

function publishedAs(
  print: LeafPrinter,
  engagement: EngagementContent,
  contractor: ContractorContent,
): Pick<EngagementView, 'telephone' | 'unpublished'> {
  if (engagement.publishName === false) {
    return { unpublished: print.derived(engagement, 'publishName', '公表しません', 'label') };
  }
  const telephone = publishedTelephone(engagement, contractor);
  if (!telephone) return {};
  return { telephone: print.derived(telephone.owner, telephone.key, telephone.number, 'telephone') };
}
