import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KNOWN_TO_PREFLIGHT } from '../conformance/mutations/known-to-preflight.ts';
import type { Rule } from '../conformance/rule.ts';
import { RULE_IDS, RULES } from '../conformance/rules/rules.ts';

test('docs/pdf-conformance.md lists the rules that PDFs are checked against', async () => {
  const rows = RULE_IDS.map((id) => {
    const { clause, says, severity }: Rule = RULES[id];
    return `| \`${id}\`${severity ? ' (advice)' : ''} | ${says} | ${clause} | ${KNOWN_TO_PREFLIGHT.includes(id) ? '✓' : ''} |`;
  });
  const table = [
    '| Rule | What it asks | Where from | Preflight |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  const head = readFileSync('test/generated/pdf-conformance-head.md', 'utf8');
  await expect(`${head.trimEnd()}\n\n${table}\n`).toMatchFileSnapshot('../../docs/pdf-conformance.md');
});
