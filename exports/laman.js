(function () {
  "use strict";
  var entries = Array.prototype.map.call(document.querySelectorAll("#usulan li[data-desa]"), function (item) {
    return { item: item, text: item.textContent.toLowerCase() };
  });
  var words = document.getElementById("cari");
  var village = document.getElementById("desa");
  var kind = document.getElementById("hasil");
  var status = document.getElementById("tampil");

  function sift() {
    var wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    entries.forEach(function (entry) {
      var fits = (!village.value || entry.item.dataset.desa === village.value)
        && (!kind.value || entry.item.className === kind.value)
        && wanted.every(function (word) { return entry.text.indexOf(word) >= 0; });
      entry.item.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    Array.prototype.forEach.call(document.querySelectorAll("#usulan .komisi"), function (list) {
      list.hidden = !list.querySelector("li[data-desa]:not([hidden])");
    });
    status.textContent = shown + " dari " + entries.length + " usulan ditampilkan";
  }

  words.addEventListener("input", sift);
  village.addEventListener("change", sift);
  kind.addEventListener("change", sift);
  document.getElementById("saring").hidden = false;
  sift();
}());
