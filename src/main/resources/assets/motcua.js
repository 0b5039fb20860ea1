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
    if (button) { event.preventDefault(); button.matches('input') ? (button.focus(), button.select()) : button.click(); }
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

  // Type-ahead: the arrows walk along what was found, Enter opens the first of it.
  document.addEventListener('keydown', event => {
    const field = event.target.closest('[data-typeahead]');
    const list = document.getElementById(field ? field.dataset.typeahead : 'found');
    if (!list || event.defaultPrevented || event.isComposing) return;
    const all = [...list.querySelectorAll('[data-row]')];
    const here = all.indexOf(event.target);
    if (!field && here < 0) return;
    if (event.key === 'ArrowDown' && all[here + 1]) { event.preventDefault(); all[here + 1].focus(); }
    else if (event.key === 'ArrowUp' && here >= 0) { event.preventDefault(); (all[here - 1] ?? document.querySelector('[data-typeahead]')).focus(); }
    else if (event.key === 'Enter' && field && field.value.trim()
      && list.querySelector('[data-query]')?.dataset.query === field.value && all[0]) { event.preventDefault(); all[0].click(); }
  });

  // A scanner types the code of a citizen card and presses Enter: number|old number|name|ddMMyyyy|sex|address|...
  document.addEventListener('keydown', event => {
    const field = event.target.closest('[data-scan]');
    if (!field || event.key !== 'Enter') return;
    event.preventDefault();
    const hint = document.getElementById('scan-hint');
    const [number, , name, birth, sex, address] = field.value.normalize('NFC').split('|').map(it => it.trim());
    const fits = /^\d{12}$/.test(number) && name && /^\d{8}$/.test(birth ?? '') && ['Nam', 'Nữ'].includes(sex);
    hint.textContent = fits ? hint.dataset.read : hint.dataset.unread;
    if (!fits) { field.select(); return; }
    const person = 'p' + (document.getElementById('scan-into')?.value ?? '0') + '-';
    const values = { kind: 'CITIZEN', number, name, sex, address,
      birth: `${birth.slice(0, 2)}/${birth.slice(2, 4)}/${birth.slice(4)}` };
    for (const [key, value] of Object.entries(values)) document.getElementById(person + key).value = value;
    field.value = '';
    const next = document.getElementById(person + 'phone');
    next.dispatchEvent(new Event('change', { bubbles: true }));
    next.focus();
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
