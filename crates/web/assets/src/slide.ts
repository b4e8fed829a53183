// A slider beside a figure that can be typed: whichever is moved, the other follows, and letting go works it out.
export function slide() {
  for (const slider of document.querySelectorAll<HTMLInputElement>("input[data-slides]")) {
    const figure = document.getElementById(slider.dataset.slides ?? "");
    if (!(figure instanceof HTMLInputElement)) continue;
    const follow = () => (slider.value = figure.value.replace(",", ".") || "0");
    follow();
    slider.hidden = false;
    slider.addEventListener("input", () => (figure.value = slider.value));
    slider.addEventListener("change", () => figure.form?.requestSubmit());
    figure.addEventListener("input", follow);
  }
}
