// A slider beside a figure that can be typed: whichever is moved, the other follows. A finger or mouse that lets go works it
// out; with the keyboard one goes on moving it, and presses the button.
export function slide() {
  for (const slider of document.querySelectorAll<HTMLInputElement>("input[data-slides]")) {
    const figure = document.getElementById(slider.dataset.slides ?? "");
    if (!(figure instanceof HTMLInputElement)) continue;
    const follow = () => (slider.value = figure.value.replace(",", ".") || "0");
    follow();
    slider.hidden = false;
    slider.addEventListener("input", () => (figure.value = slider.value));
    slider.addEventListener("pointerup", () => figure.form?.requestSubmit());
    figure.addEventListener("input", follow);
  }
}
