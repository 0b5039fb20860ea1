// The touch screen. As plain forms it works without this; with it the screen prints by itself, and goes on giving numbers from its
// own reserve while there is no connection. What was given is kept in this browser until the server has entered it.
'use strict';
(() => {
  const PAGE = '/queue/touch';
  const SHOWN = 12000;
  const PATIENCE = 4000;
  const EVERY = 15000;

  const paper = document.querySelector('[data-printed]');
  if (paper) {
    const print = document.querySelector('[data-print]');
    print.hidden = false;
    print.addEventListener('click', () => window.print());
    window.print();
    setTimeout(() => location.assign(PAGE), SHOWN);
    return;
  }

  const root = document.querySelector('[data-touch]');
  if (!root) return;
  const line = document.querySelector('[data-offline]');
  const more = document.querySelector('[data-offline-more]');
  const failure = document.querySelector('[data-failure]');
  const fresh = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(it => it.toString(16).padStart(2, '0')).join('');
  const day = () => new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10);

  // What this screen knows by itself: today's numbers in reserve, the last one given of each line, what is still to be entered.
  const read = () => { try { return JSON.parse(localStorage.getItem('queue')) ?? {}; } catch { return {}; } };
  const write = state => localStorage.setItem('queue', JSON.stringify(state));
  const change = how => { const state = { blocks: [], last: {}, given: [], refused: [], ...read() }; how(state); write(state); return state; };

  let token = document.querySelector('meta[name=csrf]');
  const renewToken = async () => {
    const text = await (await fetch(PAGE, { signal: AbortSignal.timeout(PATIENCE), cache: 'no-store' })).text();
    token = new DOMParser().parseFromString(text, 'text/html').querySelector('meta[name=csrf]') ?? token;
  };
  const send = async (path, fields) => {
    const once = () => fetch(PAGE + path, {
      method: 'POST', body: new URLSearchParams(fields), signal: AbortSignal.timeout(PATIENCE),
      headers: { Accept: 'application/json', [token.dataset.header]: token.content } });
    let answer = await once();
    if (answer.status === 403) { await renewToken(); answer = await once(); }
    return answer;
  };

  const show = online => {
    const state = read();
    const waiting = state.given?.length ?? 0;
    line.hidden = online && !waiting;
    root.classList.toggle('is-offline', !online);
    document.querySelectorAll('[data-live]').forEach(it => { it.hidden = !online; });
    more.textContent = state.refused?.length ? root.dataset.refused.replace('{0}', state.refused.join(', ')) : '';
    if (state.refused?.length) line.hidden = false;
  };

  // Enters what was given, the oldest first; then fills the reserve.
  let busy = false;
  const settle = async () => {
    if (busy) return;
    busy = true;
    try {
      for (const one of read().given ?? []) {
        const { label, ...fields } = one;
        const answer = await send('/given', fields);
        if (answer.status >= 500) throw new Error('later');
        change(state => {
          state.given = state.given.filter(it => it.key !== one.key);
          if (!answer.ok) state.refused.push(label);
        });
      }
      const answer = await send('/blocks', {});
      if (!answer.ok) throw new Error('later');
      const reserve = await answer.json();
      change(state => {
        if (state.day !== reserve.day) { state.last = {}; state.refused = []; }
        state.day = reserve.day;
        state.blocks = reserve.blocks;
      });
      show(true);
    } catch { show(false); } finally { busy = false; }
  };

  const nextOf = (state, id) => {
    if (state.day !== day()) return null;
    const last = state.last[id] ?? 0;
    for (const block of state.blocks.filter(it => String(it.line) === id)) {
      const number = Math.max(block.from, last + 1);
      if (number <= block.until) return number;
    }
    return null;
  };

  const giveAlone = (button, fields) => {
    let given = null;
    change(state => {
      const number = nextOf(state, fields.line);
      if (number === null) return;
      const label = button.dataset.letter + 'N' + String(number).padStart(3, '0');
      given = { line: fields.line, priority: fields.priority ?? 'NONE', number: String(number), givenAt: new Date().toISOString(), instead: fields.key, key: fresh(), label };
      state.last[fields.line] = number;
      state.given.push(given);
    });
    show(false);
    if (given) showPaper(button, given); else fail(root.dataset.noNumbers);
  };

  const showPaper = (button, given) => {
    const page = document.querySelector('[data-paper]').content.cloneNode(true);
    page.querySelector('[data-line]').textContent = button.querySelector('span').textContent;
    page.querySelector('[data-label]').textContent = given.label;
    page.querySelector('[data-at]').textContent = new Date(given.givenAt).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
    const home = [...root.children];
    const back = () => { root.replaceChildren(...home); document.querySelector('form[data-take]').reset(); renewKeys(); };
    page.querySelector('[data-done]').addEventListener('click', back);
    root.replaceChildren(page);
    root.querySelector('[data-done]').focus();
    window.print();
    setTimeout(() => { if (root.querySelector('[data-label]')) back(); }, SHOWN);
  };
  const renewKeys = () => document.querySelectorAll('form [name=key]').forEach(it => { it.value = fresh(); });
  const fail = text => { failure.textContent = text; failure.hidden = false; setTimeout(() => { failure.hidden = true; }, SHOWN); };

  const fieldsOf = (form, button) => {
    const fields = Object.fromEntries(new FormData(form));
    delete fields._csrf;
    if (button?.name) fields[button.name] = button.value;
    return fields;
  };
  const submit = async (form, button, alone) => {
    const fields = fieldsOf(form, button);
    let answer;
    try {
      answer = await send(form.getAttribute('action').slice(PAGE.length), fields);
      if (answer.status >= 500) throw new Error('later');
    } catch { alone(button, fields); return; }
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) { location.assign(said.href); return; }
    renewKeys();
    fail(said.detail ?? root.dataset.failed);
  };
  let pressed = false;
  const once = (form, alone) => form.addEventListener('submit', event => {
    event.preventDefault();
    if (pressed) return;
    pressed = true;
    submit(form, event.submitter, alone).finally(() => { pressed = false; });
  });
  once(document.querySelector('form[data-take]'), giveAlone);
  // A booking is known to the server only.
  once(document.querySelector('form[data-arrive]'), () => { show(false); fail(root.dataset.failed); });
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  // The counts of those who wait grow stale: the page is read anew while nobody stands before it.
  let touched = Date.now();
  addEventListener('pointerdown', () => { touched = Date.now(); });
  addEventListener('keydown', () => { touched = Date.now(); });
  setInterval(() => {
    const resting = Date.now() - touched > 60000 && !root.querySelector('[data-label]');
    if (resting && !root.classList.contains('is-offline') && !document.activeElement.closest('input[type=text]')) location.reload();
  }, 60000);

  addEventListener('online', settle);
  addEventListener('offline', () => show(false));
  setInterval(settle, EVERY);
  settle();
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register('/queue/touch/worker.js', { scope: PAGE }).then(() => navigator.serviceWorker.ready).then(async () => {
      const store = await caches.open('queue-touch');
      const parts = [...document.querySelectorAll('link[href^="/assets/"], script[src^="/assets/"]')].map(it => it.getAttribute('href') ?? it.getAttribute('src'));
      await store.addAll([PAGE, ...new Set(parts)]);
      root.dataset.ready = 'true';
    }).catch(() => {});
  }
})();
