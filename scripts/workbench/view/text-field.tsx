import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldSpec } from '../fields/field-spec.ts';
import { oneLine } from '../fields/one-line.ts';
import { isComposingNow, isOfInputMethod } from './composition.ts';
import { mayWrite } from './may-write.ts';
import { oncePointerIsUp } from './pointer.ts';
import type { Session } from './session.ts';

/** A field for one line of text, with its label, its example, its problems, and what is told of its value. */
export function TextField({ session, spec, pointer, name, told }: TextFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  /** The value that field and source had in common last. */
  const shared = useRef('');
  const value = session.textAt(pointer);
  const step = session.steps.value;
  const lastStep = useRef(step);
  /** Whoever has just begun to type is not told yet what is wrong, but when the field is left. */
  const [isHushed, setHushed] = useState(false);
  const problems = isHushed ? [] : session.problemsAt(pointer);
  const isHeldBack =
    field.current !== null && field.current.value === shared.current && value !== shared.current;

  useLayoutEffect(() => {
    const cause = lastStep.current === step ? 'other' : 'step';
    lastStep.current = step;
    const box = field.current;
    if (!box || (box.value === value && shared.current === value)) return;
    if (box.value !== value) {
      if (!mayWrite(box, cause)) return;
      box.value = value;
    }
    shared.current = value;
  });

  const send = () => {
    const box = field.current;
    if (!box || box.value === shared.current) return;
    shared.current = box.value;
    session.type(pointer, box.value, spec);
  };
  const leave = () => {
    send();
    oncePointerIsUp(document, () => setHushed(false));
    const box = field.current;
    // What could not be written while the field had the focus is written now.
    if (box) {
      box.value = session.textAt(pointer);
      shared.current = box.value;
    }
    session.rest();
  };

  const described = [
    spec.example && `${id}-example`,
    told && `${id}-told`,
    problems.length > 0 && `${id}-problem`,
  ];
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{name ?? spec.label}</label>
        <span class="audience">{spec.audience}</span>
      </div>
      <textarea
        id={id}
        ref={field}
        class={`line line-${spec.control}`}
        rows={1}
        lang="ja"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        enterkeyhint="done"
        inputMode={INPUT_MODES[spec.control]}
        data-field={session.addressOf(pointer)}
        readOnly={session.isLocked.value}
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        onInput={() => {
          if (!isComposingNow()) send();
        }}
        onCompositionEnd={send}
        onFocus={() => {
          setHushed(problems.length === 0);
          session.focus(pointer);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (isOfInputMethod(event)) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            session.tell('この欄では、改行はできません。');
          }
          if (event.key === 'Escape') event.currentTarget.closest<HTMLElement>('[data-row]')?.focus();
        }}
        onBeforeInput={(event) => pasteAsOneLine(event)}
      />
      {spec.example && (
        <p id={`${id}-example`} class="example">
          例：{spec.example}
        </p>
      )}
      {told && (
        <p id={`${id}-told`} class="told">
          {told}
        </p>
      )}
      {isHeldBack && (
        <p class="held-back">
          この欄は、ほかの人かOneDriveによって「{value}」に変わりました。
          <button
            type="button"
            onClick={() => {
              if (field.current) field.current.value = value;
              shared.current = value;
            }}
          >
            その内容にする
          </button>
        </p>
      )}
      {problems.length > 0 && (
        <ul id={`${id}-problem`} class="problems">
          {problems.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly session: Session;
  readonly spec: FieldSpec;
  readonly pointer: string;
  /** The label, if it is another than that of the schema. */
  readonly name?: string;
  /** A sentence on the value, such as where it is printed. */
  readonly told?: string | undefined;
}

const INPUT_MODES: Readonly<Record<FieldSpec['control'], 'text' | 'tel' | 'url'>> = {
  line: 'text',
  telephone: 'tel',
  url: 'url',
};

/** Puts a text of several lines in as one. The browser itself puts it in, so that the caret is where a person expects it. */
function pasteAsOneLine(event: InputEvent): void {
  if (!/^insertFrom(?:Paste|Drop)$/u.test(event.inputType) || !/[\r\n]/u.test(event.data ?? '')) return;
  event.preventDefault();
  document.execCommand('insertText', false, oneLine(event.data ?? ''));
}
