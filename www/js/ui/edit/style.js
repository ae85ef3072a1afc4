// How the card and what belongs to it look; after mock/korrigieren: short rows, each works at once.

export const style = `
.card { position: fixed; inset: auto; left: var(--card-left, 1rem); top: var(--card-top, 20vh); margin: 0; z-index: 7; width: min(25rem, calc(100vw - 1.5rem)); max-height: calc(100dvh - 1.5rem); overflow: auto; background: var(--sheet); border: 1px solid var(--edge); border-radius: 12px; box-shadow: 0 8px 28px #2819052e; font: 15px/1.45 var(--sans); hyphens: none; text-align: start }
.card-head { display: flex; align-items: baseline; gap: .5rem; padding: .55rem .4rem .4rem 1rem }
.card h2 { font: 600 1.12rem/1.3 var(--serif); letter-spacing: 0; text-transform: none; color: var(--ink); flex: 1; margin: 0; min-width: 0; overflow-wrap: anywhere }
.card h2 small { font: .86rem var(--sans); color: var(--soft); margin-inline-start: .2em }
.card .x { width: 2.4rem; height: 2.2rem }
.row2 { display: grid; grid-template-columns: 5.8rem minmax(0, 1fr); gap: .25rem .7rem; align-items: start; padding: .4rem 1rem; border: 0; margin: 0; min-width: 0 }
.row2 > :is(legend, label, .name) { color: var(--soft); font-size: .88rem; padding: .4rem 0 0; float: inline-start; overflow-wrap: anywhere }
fieldset.row2 > div { grid-column: 2 }
.row2 + .row2 { border-top: 1px solid var(--hair) }
.row2 :is(input[type=text], textarea, select) { width: 100%; min-height: 2.2rem; background: var(--paper); font: inherit; line-height: 1.4 }
.opts { display: flex; flex-wrap: wrap; gap: .3rem .35rem }
.opts label { display: inline-flex; align-items: center; min-height: 2.1rem; padding: .15rem .6rem; border: 1px solid var(--hair); border-radius: 99px; cursor: pointer; line-height: 1.25; overflow-wrap: anywhere; position: relative }
.opts label:hover { border-color: var(--ink) }
.opts label:has(:checked) { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink) }
.opts input { appearance: none; position: absolute; inset: 0; margin: 0; min-height: 0; border: 0; border-radius: 99px; cursor: pointer }
.opts .per span, .merge .per span { border-bottom: 2px solid var(--per) }
.opts .loc span, .merge .loc span { border-bottom: 2px dotted var(--loc) }
.opts .org span, .merge .org span { border-bottom: 3px double var(--org) }
.opts .oth span, .merge .oth span { border-bottom: 2px dashed var(--oth) }
.merge { display: grid }
.merge button { display: flex; gap: .5em; align-items: baseline; width: 100%; min-height: 2.2rem; padding: .25rem .5rem; border-radius: 6px; text-align: start }
.merge button:hover { background: var(--hair) }
.merge small { color: var(--soft); margin-inline-start: auto; white-space: nowrap }
.card .done { padding: .35rem 1rem; background: light-dark(#f3eee2, #2a2621); font-size: .88rem; display: flex; gap: .5rem; align-items: center; overflow-wrap: anywhere }
.card .done[hidden], .edit-toast[hidden], .edit-offer[hidden] { display: none }
.card .done .link { margin-inline-start: auto; color: var(--ink); white-space: nowrap }
.card-foot { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1rem; padding: .5rem .6rem .6rem 1rem; border-top: 1px solid var(--hair); font-size: .88rem; color: var(--soft); max-width: none }
.card-foot .button { color: var(--ink); margin-inline-start: auto }
.grip { display: none }
.editing .tray { visibility: hidden }
.noted { font: .7em/1 var(--sans); color: var(--soft); vertical-align: .4em; padding: .3em; margin: -.3em 0 }
.noted:hover { color: var(--ink) }
::highlight(lesart-note) { background: light-dark(#ece4cf, #3a3426); color: inherit }
.edit-offer { position: absolute; z-index: 6; background: var(--sheet); box-shadow: 0 3px 12px #2819052e }
.edit-toast { position: fixed; z-index: 8; inset-inline: 0; bottom: 1rem; margin-inline: auto; width: fit-content; max-width: calc(100vw - 2rem); display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; padding: .5rem 1rem; background: var(--sheet); border: 1px solid var(--edge); border-radius: 10px; box-shadow: 0 3px 12px #2819052e; overflow-wrap: anywhere }
body:has(.pair-tray) .edit-toast, body:has(.entity-tray) .edit-toast { bottom: auto; top: 1rem }
.edit-toast .link { color: var(--ink) }
.tools .own-work small { margin-inline-start: .15rem; font-variant-numeric: tabular-nums }
ul.by-hand, .by-hand ul { display: grid }
.by-hand li { display: flex; gap: .75rem; align-items: baseline; padding: .4rem 0; border-bottom: 1px solid var(--hair) }
.by-hand li > div { min-width: 0; overflow-wrap: anywhere }
.by-hand li small { display: block; color: var(--soft) }
.by-hand li .link { margin-inline-start: auto; white-space: nowrap }
.by-hand .stale { font-style: italic }
.by-hand .panel-head { display: flex; align-items: center; justify-content: space-between }
.steps { white-space: nowrap }
.steps :disabled { opacity: .4 }
.sheet.own-work .row > :is(input, .chips) { flex: 1 1 14rem }
@media (max-width: 640px) {
  .card { inset: auto 0 0; left: 0; top: auto; width: auto; max-width: none; max-height: 70vh; border-width: 1px 0 0; border-radius: 16px 16px 0 0; padding-bottom: env(safe-area-inset-bottom) }
  .grip { display: block; width: 2.4rem; height: 4px; border-radius: 2px; background: var(--edge); margin: .5rem auto 0 }
  .card .row2 { padding-block: .3rem; grid-template-columns: 4.9rem minmax(0, 1fr); gap: .25rem .5rem }
  .card-foot { position: sticky; bottom: 0; background: var(--sheet) }
}
@media (max-width: 760px), (pointer: coarse) {
  .opts label, .merge button, .row2 :is(input[type=text], textarea, select) { min-height: 2.75rem }
  .card .x { width: 2.75rem; height: 2.75rem }
  .by-hand a { display: block; min-height: 2.75rem; align-content: center }
}
@media print { .card, .edit-toast, .edit-offer, .noted, .by-hand { display: none !important } }
@media (forced-colors: active) { .opts label:has(:checked) { outline: 2px solid Highlight } }
`;
