// The page of figures as text: pure, from lines of JSON to one HTML file with inline SVG.
const width = 560;
const height = 340;
const edge = { left: 62, right: 118, top: 18, bottom: 46 };

const escaped = (text) => `${text}`.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const number = (value, digits = 1) => value === undefined ? '–'
  : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = (value) => number(value, 0);

// 1, 2, 5, 10, 20 ... as far as the values reach.
function steps(low, high) {
  const marks = [];
  for (let power = 10 ** Math.floor(Math.log10(low)); power <= high * 10; power *= 10)
    for (const mark of [power, 2 * power, 5 * power]) marks.push(mark);
  const first = marks.findLastIndex((mark) => mark <= low);
  const last = marks.findIndex((mark) => mark >= high);
  return marks.slice(Math.max(first, 0), last + 1);
}

const scale = (low, high, from, to) => (value) =>
  from + (to - from) * (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low) || 1);

// `series`: {name, color, dashed, points: [[clients, ms] ...]}. Both axes are logarithmic: what
// costs the same for each phone is then a straight line.
export function chart(title, series) {
  const points = series.flatMap((one) => one.points);
  const counts = [...new Set(points.map(([x]) => x))].sort((a, b) => a - b);
  const marks = steps(Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y)));
  const x = scale(counts[0], counts.at(-1), edge.left + 14, width - edge.right - 8);
  const y = scale(marks[0], marks.at(-1), height - edge.bottom, edge.top);
  const parts = [`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`];
  for (const mark of marks)
    parts.push(
      `<line x1="${edge.left}" x2="${width - edge.right}" y1="${y(mark)}" y2="${y(mark)}" class="grid"/>`,
      `<text x="${edge.left - 8}" y="${y(mark) + 4}" class="tick" text-anchor="end">${mark >= 1 ? whole(mark) : mark}</text>`);
  for (const count of counts)
    parts.push(
      `<line x1="${x(count)}" x2="${x(count)}" y1="${height - edge.bottom}" y2="${height - edge.bottom + 5}" class="axis"/>`,
      `<text x="${x(count)}" y="${height - edge.bottom + 19}" class="tick" text-anchor="middle">${whole(count)}</text>`);
  parts.push(
    `<line x1="${edge.left}" x2="${width - edge.right}" y1="${height - edge.bottom}" y2="${height - edge.bottom}" class="axis"/>`,
    `<text x="${(edge.left + width - edge.right) / 2}" y="${height - 8}" class="label" text-anchor="middle">phones connected</text>`,
    `<text transform="translate(14 ${(edge.top + height - edge.bottom) / 2}) rotate(-90)" class="label" text-anchor="middle">milliseconds to the last one</text>`);
  // Names at the lines' ends, pushed apart where the lines meet.
  const ends = series.map((one) => ({ one, at: y(one.points.at(-1)[1]) })).sort((a, b) => a.at - b.at);
  for (let i = 1; i < ends.length; ++i) ends[i].at = Math.max(ends[i].at, ends[i - 1].at + 15);
  const over = ends.at(-1).at - (height - edge.bottom);
  if (over > 0) for (const end of ends) end.at -= over;
  for (const { one, at } of ends) {
    const path = one.points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${x(px).toFixed(1)} ${y(py).toFixed(1)}`);
    parts.push(
      `<path d="${path.join('')}" fill="none" stroke="${one.color}" stroke-width="2"${one.dashed ? ' stroke-dasharray="6 4"' : ''}/>`,
      ...one.points.map(([px, py]) =>
        `<circle cx="${x(px).toFixed(1)}" cy="${y(py).toFixed(1)}" r="3.5" fill="${one.dashed ? '#fff' : one.color}" stroke="${one.color}" stroke-width="1.5"><title>${whole(px)} phones: ${number(py, 2)} ms</title></circle>`),
      `<text x="${width - edge.right + 4}" y="${at + 4}" fill="${one.color}" class="name">${escaped(one.name)}</text>`);
  }
  return `<figure><figcaption>${escaped(title)}</figcaption>${parts.join('')}</svg></figure>`;
}

const ours = '#0b5cad';
const bare = '#6b6b6b';
function quartet(lines, mine, theirs, limitName) {
  const of = (field, part) => lines.map((line) => [line.clients, line[field][part]]);
  return [
    { name: 'Nameplate p99', color: ours, dashed: true, points: of(mine, 'p99') },
    { name: 'Nameplate p50', color: ours, points: of(mine, 'p50') },
    { name: `${limitName} p99`, color: bare, dashed: true, points: of(theirs, 'p99') },
    { name: `${limitName} p50`, color: bare, points: of(theirs, 'p50') },
  ];
}

function table(heads, rows) {
  const cells = (row, tag) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
  return `<div class="wide"><table><thead><tr>${cells(heads, 'th')}</tr></thead><tbody>${
    rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table></div>`;
}

const command = (line) => `<code>${escaped(line.command)}</code>`;
const storm = (one) => `${number(one.in_sync_ms / 1000, 2)} s, ${number(one.server_cpu_ms_per_join, 3)} ms`;

// What each hard case says, in words. One that is not known here is shown with its fields.
const said = {
  opening: (line) => `${line.delegations} delegations ask within ${line.within_s} s before ${whole(line.watchers)} watchers: press to answer p50 ${number(line.press_to_ack_ms.p50)} ms, p99 ${number(line.press_to_ack_ms.p99)} ms; last answer after ${whole(line.last_ack_ms)} ms, last watcher after ${whole(line.last_watcher_ms)} ms; ${line.refused} refused, ${line.rate_limited} slowed, ${line.names_lost} lost, ${line.names_twice} twice, ${line.out_of_order} out of order; ${whole(line.bytes_per_watcher / 1024)} KiB to a watcher`,
  reconnect: (line) => `${whole(line.clients)} cut at once (all in sync after, server processor time for each): with their rows ${storm(line.resumed)}; as new phones ${storm(line.fresh)}; after SIGTERM ${storm(line.drained)}; after kill -9 ${storm(line.killed)}${line.ratio_to_limit === undefined ? '' : `. As new phones to the bare loop: ${number(line.ratio_to_limit, 2)} times its time, ${number(line.cpu_ratio_to_limit, 2)} times its processor time`}. ${number(line.server_kib_per_client)} KiB each`,
  hold: (line) => `${whole(line.clients)} held for ${whole(line.held_s)} s: server memory ${whole(line.server_kib_start / 1024)} MiB at the start, ${whole(line.server_kib_end / 1024)} MiB at the end; ${number(line.server_cpu_percent)} % of a core; ${line.lost_connections} lost; a call to the last p50 ${whole(line.call_next_to_last_ms.p50)} ms, p99 ${whole(line.call_next_to_last_ms.p99)} ms`,
  silent: (line) => `${whole(line.silent)} silent sockets (${whole(line.opened)} opened, ${whole(line.gave_way)} gave way): ${line.delegates} delegates all live after ${whole(line.join_all_ms)} ms (${whole(line.usual_join_all_ms)} ms without them), slowest sign-in ${number(line.slowest_sign_in_ms)} ms; the server grew by ${number(line.server_grew_kib / 1024)} MiB`,
  flood: (line) => ['client', 'delegation', 'address'].map((who) => `by one ${who}: the others' p99 ${number(line[who].p99)} ms, ${number(line[who].p99_to_usual, 2)} times the usual; ${whole(line[who].sent_per_s)} a second, ${who === 'address' ? `${whole(line[who].told_429)} told to wait, ${line[who].guessed} guessed` : `closed ${line[who].closed_4529} times`}`).join('. '),
  'start-up': (line) => `${whole(line.records)} records (${number(line.log_kib / 1024)} MiB): serving after p50 ${whole(line.start_ms.p50)} ms, on an empty round ${whole(line.empty_start_ms.p50)} ms; reading and checking the chain ${whole(line.read_and_check_ms)} ms, with the replay ${whole(line.read_check_and_replay_ms)} ms`,
};
const inWords = (line) => said[line.scenario]?.(line) ?? escaped(JSON.stringify(line));

const style = `
:root { color-scheme: light }
body { margin: 0 auto; max-width: 1200px; padding: 20px 24px 40px; font: 15px/1.45 system-ui, "Noto Sans", sans-serif; color: #1b1b1b; background: #fff }
h1 { font-size: 24px; margin: 0 0 4px } h2 { font-size: 18px; margin: 28px 0 8px } p { margin: 6px 0; max-width: 80ch }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 520px), 1fr)); gap: 16px; margin-top: 12px }
figure { margin: 0; border: 1px solid #d8d8d8; border-radius: 6px; padding: 12px 12px 4px } figcaption { font-weight: 600 }
svg { width: 100%; height: auto } .grid { stroke: #e6e6e6 } .axis { stroke: #555 }
.tick { font-size: 12px; fill: #444 } .label { font-size: 13px; fill: #222 } .name { font-size: 12px; font-weight: 600 }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; min-width: 760px }
td:last-child { min-width: 30ch } td:not(:nth-child(2), :last-child) { white-space: nowrap }
th, td { text-align: left; padding: 5px 12px 5px 0; border-bottom: 1px solid #e2e2e2; vertical-align: top; font-variant-numeric: tabular-nums }
th { font-size: 13px; color: #444 } code { font-size: 13px; overflow-wrap: anywhere } .note { color: #444 } .bad { color: #a40000; font-weight: 600 }`;

export function page(lines, { machine, at, load }) {
  const curves = lines.filter((line) => !line.scenario && line.limit_ms);
  const plain = curves.filter((line) => !line.tls).sort((a, b) => a.clients - b.clients);
  const hard = lines.filter((line) => line.scenario);
  const failed = lines.filter((line) => line.failed || line.all_equal === false || line.whole === false);
  const loads = lines.map((line) => line.load_average).filter((one) => one !== undefined);
  const busy = loads.length === 0 ? '' : `, load average before each run ${number(Math.min(...loads))} to ${number(Math.max(...loads))}`;
  const row = (line) => [whole(line.clients) + (line.tls ? ', TLS' : ''),
    `${number(line.call_next_to_last_ms.p50)} / ${number(line.call_next_to_last_ms.p99)}`,
    `${number(line.durable_limit_ms.p50)} / ${number(line.durable_limit_ms.p99)}`,
    `${number(line.fan_out_ms.p50)} / ${number(line.fan_out_ms.p99)}`,
    `${number(line.limit_ms.p50)} / ${number(line.limit_ms.p99)}`,
    number(line.ratio_to_limit, 2), `${number(line.server_kib_per_client)} KiB`, command(line)];
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Nameplate: figures under load</title><style>${style}</style>
<h1>How long until the last screen shows it</h1>
<p class="note">${escaped(machine)}; server, all phones and the disk on this one machine. Drawn ${escaped(at)} UTC${busy}${loads.length === 0 ? `, load average now ${number(load)}` : ''}.</p>
${failed.map((line) => `<p class="bad">Not as promised: ${command(line)} ${escaped(line.failed ?? '')}</p>`).join('')}
${plain.length === 0 ? '' : `<p>The Chair calls the next speaker; the time runs from the press until the <em>last</em> phone has it.
Grey is what the machine itself needs: a bare loop of <code>send</code> that hands as many bytes to as many sockets, in turns with the calls
of the same run. Both axes are logarithmic; solid is the median, dashed the slowest of a hundred.</p>
<div class="charts">${chart('The whole call, made durable before anybody sees it; the loop behind one synced page',
    quartet(plain, 'call_next_to_last_ms', 'durable_limit_ms', 'bare loop'))}${
    chart('The fan-out alone, without the commit; the bare loop alone', quartet(plain, 'fan_out_ms', 'limit_ms', 'bare loop'))}</div>`}
${curves.length === 0 ? '' : `<h2>The same in figures</h2><p class="note">Milliseconds, p50 / p99. The ratio is the median over the rounds; below 1 the server is faster than the loop, because io_uring hands over many sends at once.</p>
${table(['phones', 'whole call', 'loop + sync', 'fan-out', 'loop', 'ratio', 'memory each', 'command'], [...plain, ...curves.filter((line) => line.tls)].map(row))}`}
${hard.length === 0 ? '' : `<h2>The hard cases</h2>${table(['case', 'what was measured', 'command'],
    hard.map((line) => [escaped(line.scenario) + (line.tls ? ', TLS' : ''), inWords(line), command(line)]))}`}
</html>
`;
}
