// What a trace of Chromium's says: tasks of a thread, and what they are made of.

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: any }} TraceEvent */
/** @typedef {{ start: number, time: number, work: number, of: TraceEvent }} Task times in milliseconds; `work` is processor time */

/** When the page was navigated to, as the trace tells where it was asked for `blink.user_timing`. @param {TraceEvent[]} events @returns {TraceEvent | undefined} */
export function navigation(events) {
  return events.findLast(({ name, args }) => name === "navigationStart" && args?.data?.documentLoaderURL?.startsWith("http"));
}

/** The events of the page's main thread: of the renderer that navigated; where that is not known, of the one that works most. @param {TraceEvent[]} events @returns {TraceEvent[]} */
export function busiest(events) {
  const page = navigation(events)?.pid;
  const mains = events.filter(({ name, args, pid }) => name === "thread_name" && args.name === "CrRendererMain" && (page === undefined || pid === page));
  const of = mains.map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid));
  const work = (/** @type {TraceEvent[]} */ events) => tasksOf(events).reduce((sum, { work }) => sum + work, 0);
  return of.reduce((most, next) => (work(next) > work(most) ? next : most), []);
}

/** The tasks of a thread. @param {TraceEvent[]} events @returns {Task[]} */
export function tasksOf(events) {
  return events
    .filter(({ name, ph }) => ph === "X" && name.endsWith("RunTask"))
    .map((of) => ({ start: of.ts / 1000, time: (of.dur ?? 0) / 1000, work: (of.tdur ?? 0) / 1000, of }));
}

/**
 * What an event is made of, the longest first: how long each kind of event within it took by the clock, itself and alone.
 * @param {TraceEvent[]} events of its thread
 * @param {TraceEvent} whole
 */
export function within(events, whole) {
  const end = whole.ts + (whole.dur ?? 0);
  const inside = events.filter(({ ph, ts, dur = 0 }) => ph === "X" && ts >= whole.ts && ts + dur <= end).sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  /** @type {Map<string, { name: string, own: number, work: number, count: number }>} */
  const kinds = new Map();
  /** @type {{ event: TraceEvent, own: number, work: number }[]} */
  const open = [];
  const close = () => {
    const { event, own, work } = /** @type {(typeof open)[number]} */ (open.pop());
    const name = describe(event);
    const kind = kinds.get(name) ?? { name, own: 0, work: 0, count: 0 };
    kinds.set(name, { name, own: kind.own + own / 1000, work: kind.work + work / 1000, count: kind.count + 1 });
  };
  for (const event of inside) {
    const top = () => open.at(-1);
    for (let last = top(); last && last.event.ts + (last.event.dur ?? 0) <= event.ts; last = top()) close();
    const parent = top();
    if (parent) {
      parent.own -= event.dur ?? 0;
      parent.work -= event.tdur ?? 0;
    }
    open.push({ event, own: event.dur ?? 0, work: event.tdur ?? 0 });
  }
  while (open.length) close();
  return [...kinds.values()].sort((a, b) => b.own - a.own);
}

/** @param {TraceEvent} event */
function describe({ name, args }) {
  const { data } = args ?? {};
  const what = data?.functionName || data?.type || (data?.url && new URL(data.url).pathname.split("/").pop());
  return what ? `${name} ${what}` : name;
}
