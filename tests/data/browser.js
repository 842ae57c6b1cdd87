// Opens each document in a frame and notes what runs or navigates there.
const found = new Map();
const note = (id, what) => found.has(id) || found.set(id, what);
window.note = note;

// Runs in the frame before the document.
const HOOKS = `
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval', 'fetch', 'postMessage'])
    window[name] = () => parent.note(ID, name);
  navigator.sendBeacon = () => parent.note(ID, 'sendBeacon');
  XMLHttpRequest.prototype.send = () => parent.note(ID, 'XMLHttpRequest');
  document.write = document.writeln = () => parent.note(ID, 'document.write');
  window.onerror = message => parent.note(ID, 'a script that failed: ' + message);
`;
const POLICY =
  "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src *; " +
  "script-src 'nonce-own'; base-uri 'none'; form-action 'none'\">";
const REPORTER = `
  document.addEventListener('securitypolicyviolation',
    event => parent.note(ID, 'stopped by ' + event.violatedDirective + ' ' + event.blockedURI));
`;
const EVENTS = ['error', 'load', 'focus', 'blur', 'mouseover', 'mouseenter', 'mousemove', 'mousedown',
  'pointerover', 'pointerdown', 'keydown', 'toggle', 'animationstart', 'animationend', 'transitionend',
  'scroll', 'wheel', 'copy', 'input', 'change', 'submit', 'begin', 'play', 'start', 'finish', 'drag'];

const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

async function open({ id, html }) {
  const frame = document.createElement('iframe');
  // No modals: an alert of a frame within, which no hook reaches, would wait for ever.
  frame.sandbox = 'allow-scripts allow-same-origin allow-forms';
  const own = JSON.stringify(id).replace(/</g, '\\u003c');
  const script = (WATCH === 'policy' ? REPORTER : HOOKS).replaceAll('ID', own);
  const policy = WATCH === 'policy' ? POLICY : '';
  let loads = 0;
  frame.onload = () => ++loads > 1 && note(id, 'navigates');
  frame.srcdoc = `<!doctype html>${policy}<script nonce=own>${script}<\/script><body><div>${html}`;
  document.body.append(frame);
  await wait(250);
  let page = null;
  try { page = frame.contentDocument; } catch { }
  if (page === null || page.URL !== 'about:srcdoc') note(id, 'is elsewhere');
  if (page?.body) {
    for (const element of page.body.querySelectorAll('*')) {
      for (const event of EVENTS) element.dispatchEvent(new Event(event));
      if (WATCH === 'calls') { try { element.click?.(); } catch { } continue; }
      for (const name of element.getAttributeNames()) {
        const value = element.getAttribute(name);
        if (/^on/i.test(name)) note(id, 'has ' + name);
        if (!['href', 'src', 'cite', 'action'].includes(name)) continue;
        // An address that the browser itself can't read leads nowhere.
        const protocol = URL.parse(value, 'https://base.example/')?.protocol ?? 'none';
        const listed = ['http:', 'https:', 'none'].includes(protocol)
          || name === 'href' && protocol === 'mailto:';
        if (!listed) note(id, 'has the address ' + value);
      }
    }
  }
  await wait(100);
  frame.onload = null;
  frame.remove();
}

(async () => {
  const queue = [...DOCUMENTS];
  const worker = async () => { while (queue.length) await open(queue.shift()); };
  await Promise.all(Array.from({ length: 12 }, worker));
  const results = document.createElement('pre');
  results.id = 'results';
  results.textContent = JSON.stringify([...found].map(([id, what]) => `${id} ${what}`));
  document.body.replaceChildren(results);
})();
