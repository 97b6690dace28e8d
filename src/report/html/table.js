// Sorts the table by a click on a heading, and hides the rows without what is typed above it.
(() => {
  const table = document.querySelector("table.articles"), body = table.tBodies[0];
  const filter = document.querySelector("p.filter"), input = filter.querySelector("input");
  filter.hidden = false;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const text = row => row.cells[column].textContent.trim();
      const order = head.classList.contains("number") ? (a, b) => text(a) - text(b)
        : (a, b) => text(a).localeCompare(text(b), undefined, { numeric: true });
      body.append(...[...body.rows].sort((a, b) => up ? order(a, b) : order(b, a)));
    });
  });
  input.addEventListener("input", () => {
    const wanted = input.value.toLowerCase();
    let shown = 0;
    for (const row of body.rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      shown += !row.hidden;
    }
    filter.querySelector("output").textContent = wanted ? `${shown} of ${body.rows.length}` : "";
  });
})();
