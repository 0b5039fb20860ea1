// Keeps the touch screen's page and what it is made of, so that the screen comes up again without connection.
'use strict';
const STORE = 'queue-touch';
const PAGE = '/queue/touch';
const PATIENCE = 3000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

const kept = request => caches.open(STORE).then(store => store.match(request, { ignoreVary: true }));
const keep = (request, answer) => caches.open(STORE).then(store => store.put(request, answer));

// An address of an asset carries its content's hash: what is kept is right for ever.
const asset = async request => {
  const before = await kept(request);
  if (before) return before;
  const answer = await fetch(request);
  if (answer.ok) await keep(request, answer.clone());
  return answer;
};

// The page itself: fresh where it can be had soon, else as it last was.
const page = async request => {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) await keep(PAGE, answer.clone());
    return answer;
  } catch (failure) {
    const before = await kept(PAGE);
    if (before) return before;
    throw failure;
  }
};

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(event.request));
  else if (event.request.mode === 'navigate' && url.pathname === PAGE) event.respondWith(page(event.request));
});
