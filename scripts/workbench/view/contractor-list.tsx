import type { Session } from './session.ts';

/** The list of all contractors, with what a person looks for: name, number, and what is wrong. */
export function ContractorList({ session }: { session: Session }) {
  const selected = session.selected.value;
  return (
    <nav class="outline" tabIndex={-1} aria-label="目次">
      <ProblemList session={session} />
      <h2>委託先</h2>
      <ul>
        {session.contractors().map(({ key, pointer, name, telephone, problems, works }) => (
          <li key={key}>
            <button
              type="button"
              aria-current={key === selected ? 'page' : undefined}
              onClick={() => session.select(pointer)}
            >
              <span class="outline-name">{name || '（名称が未記入）'}</span>
              <span class="outline-more">
                {telephone || '電話なし'}・業務{works}件
                {problems > 0 && <strong class="outline-problems">入力もれ・誤り{problems}</strong>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** All problems of the source, as links to their fields. */
function ProblemList({ session }: { session: Session }) {
  const problems = session.problems();
  if (problems.length === 0) return <p class="no-problems">入力もれ・誤りはありません</p>;
  return (
    <details class="problem-list" id="problem-list" open={session.showsProblems.value}>
      <summary>入力もれ・誤り {problems.length}</summary>
      <ul>
        {problems.map(({ pointer, place, words, hasField }) => (
          <li key={`${pointer} ${words}`}>
            {hasField ? (
              <button type="button" class="link" onClick={() => session.goTo(pointer)}>
                {place}
              </button>
            ) : (
              <strong>{place}</strong>
            )}
            <span>{words}</span>
            {!hasField && <span class="note">この画面では直せません。</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
