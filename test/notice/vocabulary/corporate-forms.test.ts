import { describe, expect, test } from 'vitest';
import { areCompanies } from '../../../scripts/import/recognise/phrases/clause-parties.ts';
import {
  hasCorporateForm,
  isNameAlone,
  namesCompany,
} from '../../../scripts/import/recognise/phrases/company-names.ts';
import {
  bareName,
  corporateKindOf,
  mayBeOfOneKind,
  withoutForms,
} from '../../../scripts/notice/vocabulary/corporate-forms.ts';
import { beginsWithCompany, endsWithCompany } from '../../../scripts/typeset/lines/held-companies.ts';
import { heldTogether } from '../../../scripts/typeset/lines/held-together.ts';
import { lintedAfter, shown } from '../../support/linted.ts';

const FORMS = [
  ['company', '株式会社', '(株)', '（株）', '㈱', '㍿'],
  ['limited', '有限会社', '(有)', '㈲'],
  ['partnership/limited-liability', '合同会社', '(同)'],
  ['partnership/limited', '合資会社', '(資)', '㈾'],
  ['partnership/general', '合名会社', '㈴'],
  ['mutual', '相互会社'],
  ['association/general', '一般社団法人', '(一社)', '(一般社団)'],
  ['association/public', '公益社団法人', '（公社）'],
  ['association', '社団法人', '(社)', '㈳'],
  ['foundation/general', '一般財団法人', '(一財)'],
  ['foundation/public', '公益財団法人', '(公財)'],
  ['foundation', '財団法人', '(財)', '㈶'],
  ['medical/association', '医療法人社団', '(医社)'],
  ['medical', '医療法人', '(医)'],
  ['medical/social', '社会医療法人', '(社医)'],
  ['welfare', '社会福祉法人', '(社福)', '(福)'],
  ['school', '学校法人', '(学)', '㈻'],
  ['agency', '独立行政法人', '(独)'],
  ['agency/local', '地方独立行政法人', '(地独)'],
  ['non-profit', '特定非営利活動法人', '(特非)', 'NPO法人', 'ＮＰＯ法人'],
  ['lawyers', '弁護士法人'],
  ['cooperative', '㈿'],
] as const;
const EACH = FORMS.flatMap(([kind, ...written]) => written.map((form) => ({ form, kind })));

describe.each(EACH)('「$form」 is known', ({ form, kind }) => {
  test('by its kind', () => {
    expect(corporateKindOf(`${form}みどり`)).toBe(kind);
    expect(corporateKindOf(`みどり${form}`)).toBe(kind);
  });

  test('where lines are broken', () => {
    expect(beginsWithCompany(`${form}ミドリ`)).toBe(true);
    expect(endsWithCompany(`ミドリ${form}`)).toBe(true);
    expect(heldTogether(`${form}ミドリ`)?.slice(form.length, form.length + 1)).not.toEqual([0]);
  });

  test('where an import looks for companies', () => {
    expect(hasCorporateForm(`${form}みどり`)).toBe(true);
    expect(isNameAlone(`みどり${form}`)).toBe(true);
    expect(areCompanies(`${form}みどり、あおば${form}`)).toBe(true);
  });

  test('where editions are compared', () => {
    expect(bareName(`${form} みどり`)).toBe('みどり');
    expect(bareName(`みどり${form}`)).toBe('みどり');
  });

  test('where a source is looked through', () => {
    const found = lintedAfter(({ contractors }) =>
      contractors.push({ id: 'one', name: 'もみじ企画' }, { id: 'two', name: `${form}もみじ企画` }),
    );
    expect(shown(found).some((line) => line.startsWith('lint/company-spellings'))).toBe(true);
  });
});

test.each(['人数(名)', '(合)', '(相)ほか'])('「%s」 tells an import of no company', (words) => {
  expect(hasCorporateForm(words)).toBe(false);
});

test.each([
  ['株式会社みどりへの委託', true],
  ['みどり相互会社への委託', true],
  ['㈱みどりへの委託', true],
  ['医療法人への支払', false],
  ['資格(同)の確認', false],
])('「%s」 names a firm: %s', (words, names) => {
  expect(namesCompany(words)).toBe(names);
});

test.each([
  ['company', 'company', true],
  ['company', undefined, true],
  ['company', 'limited', false],
  ['association', 'association/general', true],
  ['association/public', 'association', true],
  ['association/public', 'association/general', false],
  ['foundation/general', 'association/general', false],
])('companies of kinds %s and %s may be one: %s', (a, b, may) => {
  expect(mayBeOfOneKind(a, b)).toBe(may);
  expect(mayBeOfOneKind(b, a)).toBe(may);
});

test('forms are left out of a text wherever they stand, the longest first', () => {
  expect(withoutForms('医療法人社団みどり会と(一財)あおば')).toBe('みどり会とあおば');
});
