import {
  CONTRACTOR_FIELDS,
  NAME_IN_ITEM,
  TELEPHONE_FIELDS,
  TELEPHONE_IN_ITEM,
} from '../fields/contractor-fields.ts';
import type { ContractorWork } from '../fields/contractor-works.ts';
import type { FieldSpec } from '../fields/field-spec.ts';
import { printedWords } from '../fields/printed-words.ts';
import { Rows } from './rows.tsx';
import type { Session } from './session.ts';
import { TextField } from './text-field.tsx';

/** The panel of one contractor: its record, its telephones, and the items that name it. */
export function ContractorPanel({ session, pointer }: { session: Session; pointer: string }) {
  const name = session.textAt(`${pointer}/name`);
  const fieldsOf = (isDetail: boolean) =>
    CONTRACTOR_FIELDS.filter((field) => field.isDetail === isDetail).map(({ spec }) => (
      <TextField
        key={spec.property}
        session={session}
        spec={spec}
        pointer={`${pointer}/${spec.property}`}
        told={
          spec.property === 'name' ? printedWords('名称', session.printedAt(`${pointer}/name`)) : undefined
        }
      />
    ));
  return (
    <article aria-labelledby="panel-title" data-key={session.addressOf(pointer)}>
      <p class="panel-place">委託先</p>
      <h2 id="panel-title" tabIndex={-1}>
        {name || '（名称が未記入）'}
      </h2>
      {fieldsOf(false)}
      <Telephones session={session} pointer={pointer} />
      <Works session={session} pointer={pointer} />
      <details class="more">
        <summary>くわしい項目</summary>
        {fieldsOf(true)}
        <Aliases session={session} pointer={pointer} />
      </details>
    </article>
  );
}

function Telephones({ session, pointer }: { session: Session; pointer: string }) {
  const list = `${pointer}/telephones`;
  return (
    <Rows
      session={session}
      list={list}
      title="電話"
      thing="電話番号"
      empty={{ number: '' }}
      first="number"
      nameOf={(row) => session.textAt(`${row}/number`) || '（未記入）'}
      note="公表文には、いちばん上の番号が印刷されます。"
      fields={(row) =>
        TELEPHONE_FIELDS.map((spec) => (
          <TextField
            key={spec.property}
            session={session}
            spec={spec}
            pointer={`${row}/${spec.property}`}
            told={
              spec.property === 'number'
                ? printedWords('番号', session.printedAt(`${row}/number`))
                : undefined
            }
          />
        ))
      }
    />
  );
}

function Aliases({ session, pointer }: { session: Session; pointer: string }) {
  const list = `${pointer}/aliases`;
  return (
    <Rows
      session={session}
      list={list}
      title={ALIAS.label}
      thing="表記"
      empty=""
      first=""
      nameOf={(row) => session.textAt(row) || '（未記入）'}
      note="同じ会社の別の書き方です。公表文には、項目でこの表記を選んだときだけ印刷されます。"
      fields={(row) => <TextField session={session} spec={ALIAS} pointer={row} />}
    />
  );
}

const ALIAS: FieldSpec = {
  property: '',
  control: 'line',
  label: '別の表記',
  example: undefined,
  audience: '組合の内部',
  isRequired: true,
};

function Works({ session, pointer }: { session: Session; pointer: string }) {
  const works = session.worksOf(pointer);
  return (
    <section aria-labelledby="works-title">
      <h3 id="works-title">委託している業務</h3>
      {works.length === 0 && <p>この会社に委託している業務は、公表文にありません。別紙は作られません。</p>}
      <ul class="works">
        {works.map((work) => (
          <li key={session.addressOf(work.pointer)}>
            <p class="work-section">
              {work.ordinal} {work.section}
            </p>
            <p>{work.item}</p>
            <Exceptions session={session} work={work} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What an item prints differently from the contractor's record, with the field for it. */
function Exceptions({ session, work }: { session: Session; work: ContractorWork }) {
  const { pointer, telephone, nameAsPrinted, publishesName, publishesTelephone } = work;
  return (
    <>
      {!publishesName && <p class="told">名称も電話番号も公表しません。別紙だけに載ります。</p>}
      {publishesName && !publishesTelephone && <p class="told">電話番号は公表しません。</p>}
      {nameAsPrinted !== undefined && (
        <TextField
          session={session}
          spec={NAME_IN_ITEM}
          pointer={`${pointer}/nameAsPrinted`}
          told="この項目だけ、名称の表記が違います。別の表記にあるものに限ります。"
        />
      )}
      {telephone !== undefined && (
        <TextField
          session={session}
          spec={TELEPHONE_IN_ITEM}
          pointer={`${pointer}/telephone`}
          told={`この項目だけは、上の電話と別の番号です。${printedWords('番号', session.printedAt(`${pointer}/telephone`))}`}
        />
      )}
    </>
  );
}
