// What the desk does better with JavaScript; without it every page works as well.
"use strict";

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

// The foot of a page names the keys.
for (const keys of document.querySelectorAll(".keys")) keys.hidden = !matchMedia("(any-hover: hover)").matches;

// "/" goes to the search box.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const box = document.querySelector("[data-find]");
  if (box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

// Pointing at a finding lights up its words, and the other way round.
const light = (element, on) => {
  const carrier = element.closest && element.closest("[data-f]");
  if (!carrier) return;
  const keys = new Set(carrier.dataset.f.split(" "));
  for (const other of document.querySelectorAll("[data-f]")) {
    const shared = other.dataset.f.split(" ").some((key) => keys.has(key));
    if (shared) other.classList.toggle("lit", on);
  }
};
for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  document.addEventListener(begin, (event) => light(event.target, true));
  document.addEventListener(end, (event) => light(event.target, false));
}

// A link to a note opens it.
const openNote = () => {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const details = target && target.classList.contains("note") && target.querySelector("details");
  if (details) details.open = true;
};
window.addEventListener("hashchange", openNote);
openNote();

// "n" and "p" go to the next and the previous hit: words in a report, reports in a list.
const step = (way) => {
  const words = [...document.querySelectorAll('.report .anchor[id^="h"]')];
  if (words.length) {
    const at = words.findIndex((word) => `#${word.id}` === location.hash);
    const next = at < 0 ? (way > 0 ? 0 : words.length - 1) : (at + way + words.length) % words.length;
    location.hash = words[next].id;
    return;
  }
  const reports = [...document.querySelectorAll(".hits-list h2 a")];
  const at = reports.indexOf(document.activeElement);
  const next = reports[at < 0 ? (way > 0 ? 0 : reports.length - 1) : at + way];
  if (next) next.focus();
};
document.addEventListener("keydown", (event) => {
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const way = { n: 1, p: -1 }[event.key];
  if (way) step(way);
});
for (const link of document.querySelectorAll("[data-step]")) {
  link.parentElement.hidden = false;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    step(Number(link.dataset.step));
  });
}

// Arrow keys, Escape and swipes in the gallery follow the links that stand there.
const follow = (rel) => {
  const link = document.querySelector(`.gallery a[rel="${rel}"]`);
  if (link) link.click();
};
document.addEventListener("keydown", (event) => {
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const rel = { ArrowLeft: "prev", ArrowRight: "next", Escape: "up" }[event.key];
  if (rel) follow(rel);
});
let touch = null;
document.addEventListener("touchstart", (event) => { touch = event.changedTouches[0]; }, { passive: true });
document.addEventListener("touchend", (event) => {
  const way = touch ? event.changedTouches[0].clientX - touch.clientX : 0;
  const drop = touch ? Math.abs(event.changedTouches[0].clientY - touch.clientY) : 0;
  if (Math.abs(way) > 60 && drop < 40) follow(way < 0 ? "next" : "prev");
}, { passive: true });

// A button copies what stands beside it.
for (const box of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = box.dataset.copy;
  button.addEventListener("click", () => {
    // Beyond this machine, without TLS, browsers keep the clipboard shut: then the words are selected for Ctrl+C.
    getSelection().selectAllChildren(box);
    if (navigator.clipboard) {
      navigator.clipboard.writeText(box.textContent.trim()).then(() => { button.textContent = box.dataset.copied; });
    }
  });
  box.after(button);
}

// Dragging over the timeline zooms into what was passed over.
const lanes = document.querySelector(".lanes");
if (lanes) {
  const day = 86400000;
  const [first, last] = [Date.parse(lanes.dataset.first), Date.parse(lanes.dataset.last)];
  const strip = lanes.querySelector(".axis svg");
  let from = null;
  let moved = false;
  const dateAt = (x) => {
    const box = strip.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, ((x - box.left) / box.width - 0.02) / 0.96));
    return new Date(first + Math.round(part * (last - first) / day) * day).toISOString().slice(0, 10);
  };
  lanes.addEventListener("pointerdown", (event) => {
    const box = strip.getBoundingClientRect();
    from = event.clientX >= box.left && event.pointerType === "mouse" ? event.clientX : null;
    moved = false;
  });
  lanes.addEventListener("dragstart", (event) => event.preventDefault());
  window.addEventListener("pointermove", (event) => {
    if (from !== null && Math.abs(event.clientX - from) > 12) {
      moved = true;
      document.body.classList.add("dragging");
    }
  });
  window.addEventListener("pointerup", (event) => {
    if (from !== null && moved) {
      const ends = [dateAt(from), dateAt(event.clientX)].sort();
      const address = new URL(lanes.dataset.address || location.href, location.href);
      address.searchParams.set("from", ends[0]);
      address.searchParams.set("to", ends[1]);
      location.assign(address);
    }
    from = null;
    document.body.classList.remove("dragging");
  });
  lanes.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
}
