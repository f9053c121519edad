import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KNOWN_TO_PREFLIGHT } from '../conformance/mutations/known-to-preflight.ts';
import { KNOWN_TO_VERAPDF } from '../conformance/mutations/known-to-verapdf.ts';
import type { Rule } from '../conformance/rule.ts';
import { RULE_IDS, RULES } from '../conformance/rules/rules.ts';

test('docs/pdf-conformance.md lists the rules that PDFs are checked against', async () => {
  const rows = RULE_IDS.map((id) => {
    const { clause, says, severity }: Rule = RULES[id];
    const known = [KNOWN_TO_PREFLIGHT, KNOWN_TO_VERAPDF].map((ids) => (ids.includes(id) ? '✓' : ''));
    return `| \`${id}\`${severity ? ' (advice)' : ''} | ${says} | ${clause} | ${known.join(' | ')} |`;
  });
  const table = [
    '| Rule | What it asks | Where from | Preflight | veraPDF |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  const head = readFileSync('test/generated/pdf-conformance-head.md', 'utf8');
  await expect(`${head.trimEnd()}\n\n${table}\n`).toMatchFileSnapshot('../../docs/pdf-conformance.md');
});
