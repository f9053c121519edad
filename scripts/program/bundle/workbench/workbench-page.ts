import type { Installed } from '../../../workbench/view/installed.ts';

/** The parts of a page of the workbench that differ between its forms. */
export interface PageParts {
  readonly policy: string;
  /** Elements of the head: the style sheet, in the site the script too. */
  readonly head: string;
  readonly installed: Installed;
  /** Elements at the end of the body: data blocks, then the script. */
  readonly body: string;
}

/** Returns the page. Until its script runs, it says why it may not run. */
export function workbenchPage({ policy, head, installed, body }: PageParts): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>公表文の編集</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<div id="workbench">${CANNOT_START}</div>
${dataBlock('installed', 'application/json', escaped(JSON.stringify(installed)))}
${body}
</body>
</html>
`;
}

/** Returns a block of data, which is not run. `text` must not contain `<`. */
export function dataBlock(id: string, type: string, text: string): string {
  return `<script type="${type}" id="${id}">${text}</script>`;
}

/** Returns JSON in which no character can end the element around it. */
export function escaped(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

const CANNOT_START = `
<main class="cannot-start">
<h1>編集の画面を始められません</h1>
<p>このページのプログラムがまだ動いていません。少し待ってもこのままのときは、次のどれかです。原稿データは、このページが開いただけでは変わりません。</p>
<noscript><p><strong>このブラウザーでは、JavaScriptが止められています。</strong></p></noscript>
<dl>
<dt>ブラウザーが古い、または対応していない</dt>
<dd>Microsoft Edge か Google Chrome の 120 以降（Firefox は 128、Safari は 17 以降）で開いてください。Internet Explorer と、Edge の「Internet Explorer モード」では動きません。</dd>
<dt>JavaScriptが止められている</dt>
<dd>情報システムの担当の方に、「このページでJavaScriptを使えるようにしてください。インターネットへの通信はしません」と伝えてください。</dd>
<dt>メールの添付や共有サイトの上で、そのまま開いた</dt>
<dd>ファイルをいったんパソコンのフォルダーに保存し、保存したファイルをダブルクリックしてください。ZIPのときは、先に「すべて展開」をしてください。</dd>
<dt>ファイルが途中で切れている</dt>
<dd>もう一度受け取り直してください。</dd>
</dl>
</main>
`;
