// A ticket's page on a telephone renews itself, slowly, and not while nobody looks.
'use strict';
(() => {
  const ticket = document.querySelector('[data-ticket]');
  const EVERY = 15000;
  const OPEN = '.ticket-now';
  const renew = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.pathname, { signal: AbortSignal.timeout(8000) });
      if (!answer.ok) throw new Error('later');
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector('[data-ticket]');
      if (now.querySelector(OPEN).textContent !== ticket.querySelector(OPEN).textContent) ticket.innerHTML = now.innerHTML;
      ticket.querySelector('[data-lost-at]').hidden = true;
    } catch {
      const said = ticket.querySelector('[data-lost-at]');
      if (said.hidden) {
        said.textContent = ticket.dataset.lost.replace('{0}', new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' }));
        said.hidden = false;
      }
    }
  };
  setInterval(renew, EVERY + Math.random() * 2000);
  document.addEventListener('visibilitychange', renew);
})();
