import type { NoticeContent } from '../../notice/notice.ts';
import { withoutUndefined } from '../../notice/without-undefined.ts';
import type { LeafPrinter } from './leaf-printer.ts';
import type { ContactView } from './views.generated.ts';

/** Returns the contacts in the order of the source. */
export function contactViews(print: LeafPrinter, { contacts = [], style }: NoticeContent): ContactView[] {
  return contacts.map((contact) =>
    withoutUndefined({
      title: print.value(contact, 'title'),
      department: print.optional(contact, 'department'),
      address: print.optional(contact, 'address'),
      telephones: (contact.telephones ?? []).map((telephone) =>
        withoutUndefined({
          label: print.optional(telephone, 'label'),
          telephoneLabel: print.derived(style, 'telephoneLabel', style.telephoneLabel, 'label'),
          number: print.value(telephone, 'number', 'telephone'),
          hours: print.optional(telephone, 'hours'),
        }),
      ),
      fax: print.optional(contact, 'fax', 'telephone'),
      email: print.optional(contact, 'email', 'email'),
      hours: print.optional(contact, 'hours'),
      fee: print.optional(contact, 'fee'),
    }),
  );
}
