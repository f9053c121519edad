import type { Command } from '../command.ts';

/** `kenpo-notice import`: makes a source from the Word file, PDF, page or text that a society has. */
export const importNotice: Command = {
  name: 'import',
  arguments: '<file|->',
  summary: {
    ja: '今ある公表文（Word、PDF、HTML、Markdown、テキスト）から正本を作ります',
    en: 'Make a source of the notice a society has (Word, PDF, HTML, Markdown, text)',
  },
  options: {
    society: {
      value: 'ID',
      help: {
        ja: '組合の識別子。半角の英小文字、数字、ハイフンです（--base があれば省けます）',
        en: 'the society (may be left out with --base)',
      },
    },
    revision: {
      value: 'ID',
      help: { ja: '版の識別子（正本のファイルの名前になります）', en: 'the revision, which names the file' },
    },
    base: {
      value: 'FILE',
      help: {
        ja: '前の版の正本。同じ内容には同じ識別子を使い、印刷されない記録を引き継ぎます',
        en: "the former revision's source: what is the same keeps its ids and what is recorded of it",
      },
    },
    from: {
      value: 'FORMAT',
      allowed: ['text', 'markdown', 'html', 'word', 'pdf'],
      help: {
        ja: '読み込む形式を text,markdown,html,word,pdf から指定します（標準はファイルから判断）',
        en: 'one of text, markdown, html, word, pdf (default: told by the file)',
      },
    },
    encoding: {
      value: 'NAME',
      help: {
        ja: '文字コード（標準は自動で判断。utf-8、utf-16le、shift_jis、euc-jp など）',
        en: 'the encoding of a text (default: found out)',
      },
    },
    source: {
      value: 'DIR',
      help: { ja: '正本のフォルダー（標準は source）', en: 'folder of sources (default: source)' },
    },
  },
  examples: [
    {
      line: 'kenpo-notice import notice.docx --society aoba --revision 2025',
      help: { ja: 'Word の公表文から正本を作る', en: 'a source of a Word file' },
    },
    {
      line: 'kenpo-notice import new.docx --base source/aoba/2025.json --revision 2026',
      help: {
        ja: '次の年の Word から、2025年の版に続く案を作る',
        en: "next year's draft after that of 2025",
      },
    },
  ],
  load: () => import('./run-import.ts'),
};
