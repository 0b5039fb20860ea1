// The call screen: asks every few seconds what is new. Without connection it keeps what it last knew, says since when, and goes on asking.
'use strict';
(() => {
  const board = document.querySelector('[data-board]');
  const lost = document.querySelector('[data-lost]');
  const clock = document.querySelector('[data-clock]');
  const sound = document.querySelector('[data-sound]');
  const EVERY = 3000;
  const LONGEST = 15000;
  let tag = '';
  let wait = EVERY;
  let lostAt = null;

  const time = moment => new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Ho_Chi_Minh' }).format(moment);
  const rung = () => new Set([...board.querySelectorAll('[data-rung]')].map(it => it.dataset.rung).filter(Boolean));

  const isOn = () => { try { return localStorage.getItem('queue-sound') === 'on'; } catch { return false; } };
  let audio = null;
  const tone = (pitch, at) => {
    const voice = audio.createOscillator();
    const loud = audio.createGain();
    voice.frequency.value = pitch;
    loud.gain.setValueAtTime(.25, audio.currentTime + at);
    loud.gain.exponentialRampToValueAtTime(.001, audio.currentTime + at + .7);
    voice.connect(loud).connect(audio.destination);
    voice.start(audio.currentTime + at);
    voice.stop(audio.currentTime + at + .7);
  };
  const ring = () => {
    if (!isOn()) return;
    audio ??= new AudioContext();
    tone(880, 0);
    tone(660, .35);
  };

  const ask = async () => {
    try {
      const answer = await fetch('/queue/screen/now', { headers: tag ? { 'If-None-Match': tag } : {}, signal: AbortSignal.timeout(5000), cache: 'no-store' });
      if (answer.status !== 304) {
        if (!answer.ok) throw new Error('later');
        const before = rung();
        board.innerHTML = await answer.text();
        tag = answer.headers.get('ETag') ?? '';
        const calls = [...rung()].filter(it => !before.has(it));
        calls.forEach(it => board.querySelector(`[data-rung="${CSS.escape(it)}"]`).classList.add('is-new'));
        if (calls.length) ring();
      }
      lostAt = null;
      lost.hidden = true;
      wait = EVERY;
    } catch {
      lostAt ??= new Date();
      lost.textContent = lost.dataset.lost.replace('{0}', time(lostAt));
      lost.hidden = false;
      wait = Math.min(LONGEST, wait * 1.5);
    }
    // not all screens of the city at the same moment
    setTimeout(ask, wait + Math.random() * 500);
  };

  const tick = () => { clock.textContent = time(new Date()); };
  setInterval(tick, 5000);
  tick();

  const word = () => { sound.textContent = isOn() ? sound.dataset.off : sound.dataset.on; };
  sound.hidden = false;
  sound.addEventListener('click', () => {
    try { localStorage.setItem('queue-sound', isOn() ? 'off' : 'on'); } catch { /* then it stays silent */ }
    word();
    ring();
  });
  word();
  setTimeout(ask, EVERY);
})();
