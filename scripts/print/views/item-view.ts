import type { ContractorContent, EngagementContent, ItemContent, Notice } from '../../notice/notice.ts';
import { publishedTelephone } from '../../notice/published-telephone.ts';
import { bracketsOf } from '../../notice/style-marks.ts';
import { withoutUndefined } from '../../notice/without-undefined.ts';
import type { Leaf } from './leaf.ts';
import type { LeafPrinter } from './leaf-printer.ts';
import type { ClauseView, ItemView, PartyView, RecipientsView } from './views.generated.ts';

/** Makes the views of a notice's items and of their contractor clauses. */
export class ItemViews {
  readonly #print: LeafPrinter;
  readonly #notice: Notice;
  readonly #contractors: ReadonlyMap<string, ContractorContent>;

  constructor(print: LeafPrinter, notice: Notice) {
    this.#print = print;
    this.#notice = notice;
    this.#contractors = new Map(notice.content.contractors.map((contractor) => [contractor.id, contractor]));
  }

  /** Returns the view of one item, with its nested items. */
  view(item: ItemContent): ItemView {
    const { style } = this.#notice.content;
    return withoutUndefined({
      mark: this.#print.derived(item, 'mark', style.bullet, 'mark'),
      text: this.#print.value(item, 'text'),
      clauses: this.#clauses(item),
      recipients: this.#recipients(item),
      notes: this.#print.entries(item.notes),
      items: (item.items ?? []).map((nested) => this.view(nested)),
    });
  }

  #clauses(item: ItemContent): ClauseView[] {
    const published = (item.engagements ?? []).filter(({ publishName = true }) => publishName);
    return runsOfOneScope(published).map((run) => this.#clause(run));
  }

  #clause(run: readonly [EngagementContent, ...EngagementContent[]]): ClauseView {
    const { style } = this.#notice.content;
    const { open, close } = bracketsOf(style.clauseBrackets);
    return withoutUndefined({
      open: this.#print.maybe(style, 'clauseBrackets', open, 'bracket'),
      scope: this.#print.optional(run[0], 'scope'),
      lead: this.#print.derived(style, 'clauseLead', apartFromName(style.clauseLead), 'label'),
      parties: run.map((engagement) => this.#party(engagement)),
      close: this.#print.maybe(style, 'clauseBrackets', close, 'bracket'),
    });
  }

  #party(engagement: EngagementContent): PartyView {
    const contractor = this.#contractors.get(engagement.contractor);
    if (!contractor)
      throw new Error(
        `The contractor ${engagement.contractor} does not exist. Validation should have refused it.`,
      );
    const name =
      this.#print.optional(engagement, 'nameAsPrinted', 'contractor') ??
      this.#print.value(contractor, 'name', 'contractor');
    return withoutUndefined({ name, ...this.#telephone(engagement, contractor) });
  }

  #telephone(
    engagement: EngagementContent,
    contractor: ContractorContent,
  ): { telephoneLabel?: Leaf; telephone?: Leaf } {
    const { style } = this.#notice.content;
    const telephone = publishedTelephone(engagement, contractor);
    if (!telephone) return {};
    return {
      telephoneLabel: this.#print.derived(style, 'telephoneLabel', style.telephoneLabel, 'label'),
      telephone: this.#print.derived(telephone.owner, telephone.key, telephone.number, 'telephone'),
    };
  }

  #recipients(item: ItemContent): RecipientsView | undefined {
    if (!item.recipients?.length) return undefined;
    const { style } = this.#notice.content;
    const { open, close } = bracketsOf(style.clauseBrackets);
    return withoutUndefined({
      open: this.#print.maybe(style, 'clauseBrackets', open, 'bracket'),
      lead: this.#print.derived(style, 'recipientLead', apartFromName(style.recipientLead), 'label'),
      names: item.recipients.map((recipient) =>
        withoutUndefined({
          name: this.#print.value(recipient, 'name'),
          country: this.#print.optional(recipient, 'country'),
        }),
      ),
      close: this.#print.maybe(style, 'clauseBrackets', close, 'bracket'),
    });
  }
}

/** Neighbouring engagements with the same scope share one clause: 「（特定保健指導の外部委託先は、甲、乙）」. */
function runsOfOneScope(
  engagements: readonly EngagementContent[],
): [EngagementContent, ...EngagementContent[]][] {
  const runs: [EngagementContent, ...EngagementContent[]][] = [];
  for (const engagement of engagements) {
    const last = runs.at(-1);
    if (last && last[0].scope === engagement.scope) last.push(engagement);
    else runs.push([engagement]);
  }
  return runs;
}

/** 「委託先　株式会社○○」: if the lead ends in a letter or number (but not in は, が or に), a space separates it from the name. */
function apartFromName(lead: string): string {
  return /[\p{L}\p{N}]$/u.test(lead) && !/[はがに]$/u.test(lead) ? `${lead}　` : lead;
}
