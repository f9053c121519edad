/** What a field needs to know of the property that it edits. */
export interface FieldSpec {
  readonly property: string;
  readonly control: 'line' | 'telephone' | 'url';
  readonly label: string;
  /** A value that a person may look at, without its brackets. */
  readonly example: string | undefined;
  /** Who will see the value. */
  readonly audience: AudienceWords;
  /** Whether the value must be there. An empty optional property is taken away. */
  readonly isRequired: boolean;
}

export type AudienceWords = '公表' | '委託先だけ' | '組合の内部';
