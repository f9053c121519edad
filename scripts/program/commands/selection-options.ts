import type { OptionSpecs } from './command.ts';

/** The options of every command that works on sources. */
export const SELECTION_OPTIONS: OptionSpecs = {
  society: { value: 'ID', help: { ja: 'この組合だけを対象にします', en: 'only this society' } },
  revision: { value: 'ID', help: { ja: 'この版だけを対象にします', en: 'only this revision' } },
};
