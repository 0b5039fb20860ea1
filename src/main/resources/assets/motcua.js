// Officer pages only. Everything works without it; it makes the keyboard quick.
'use strict';
(() => {
  const off = () => { try { return localStorage.getItem('shortcuts') === 'off'; } catch { return false; } };
  const typing = target => target.closest('input, textarea, select, [contenteditable]');
  const rows = () => [...document.querySelectorAll('[data-row]')];

  // j and k walk along the rows; Enter opens the row, being a link; / goes to the search field.
  const walk = step => {
    const all = rows();
    const here = all.indexOf(document.activeElement.closest('[data-row]'));
    const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step];
    if (next) { next.focus(); next.scrollIntoView({ block: 'nearest' }); }
  };
  const search = event => {
    const field = document.querySelector('[data-search], input[type=search]');
    if (field) { event.preventDefault(); field.focus(); field.select(); }
  };

  // "Ctrl+Enter", "F2": printed on the button, pressed by the key.
  const pressed = event => [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift',
    event.key.length === 1 ? event.key.toUpperCase() : event.key].filter(Boolean).join('+');
  const shortcut = event => {
    const name = pressed(event);
    const button = [...document.querySelectorAll('[data-shortcut]')].find(it => it.dataset.shortcut === name && it.offsetParent);
    if (button) { event.preventDefault(); button.click(); }
    return Boolean(button);
  };

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.repeat && event.key === 'Enter') return;
    const single = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (single && (off() || typing(event.target))) return;
    if (shortcut(event) || !single) return;
    if (event.key === 'j') walk(1);
    else if (event.key === 'k') walk(-1);
    else if (event.key === '/') search(event);
  });

  // A form goes out once. Coming back to the page by the browser's history makes it usable again.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method === 'get') return;
    if (form.dataset.sent) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    form.dataset.sent = 'true';
    event.submitter?.setAttribute('aria-disabled', 'true');
  }, true);
  const free = () => document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-disabled]').forEach(it => it.removeAttribute('aria-disabled'));
  });
  addEventListener('pageshow', free);
  document.addEventListener('htmx:afterRequest', free);

  // htmx sends the token that forms carry in a hidden field.
  document.addEventListener('htmx:configRequest', event => {
    const token = document.querySelector('meta[name=csrf]');
    if (token) event.detail.headers[token.dataset.header] = token.content;
  });
  document.addEventListener('htmx:sendError', () => {
    document.getElementById('notices').textContent = document.documentElement.lang === 'en'
      ? 'The line is down. Nothing was lost; try again when it is back.'
      : 'Mất kết nối. Nội dung trên trang vẫn còn; thử lại khi có mạng.';
  });

  // Whoever speaks to the computer, or needs single keys for something else, turns them off.
  const toggle = document.querySelector('[data-shortcuts]');
  if (toggle) {
    const show = () => { toggle.textContent = off() ? toggle.dataset.on : toggle.dataset.off; toggle.hidden = false; };
    toggle.addEventListener('click', () => { try { localStorage.setItem('shortcuts', off() ? 'on' : 'off'); } catch { } show(); });
    show();
  }
})();
