// What a reader of this page would be hindered by: a string of JSON, one fault an entry.
(() => {
  const faults = [];
  const name = (element) =>
    `${element.tagName}.${element.getAttribute("class") || ""} "${element.textContent.slice(0, 40)}"`;
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    faults.push(`overflow: the page is ${document.documentElement.scrollWidth} wide of ${width}`);
  }
  const elements = [...document.body.querySelectorAll("*")];
  for (const element of elements) {
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.right > width + 1 || box.left < -1)) {
      faults.push(`overflow: ${name(element)}`);
    }
  }

  const numbers = (color) => (color.match(/[\d.]+/g) || []).map(Number);
  const seen = (color) => color !== "none" && (numbers(color)[3] ?? 1) > 0;
  const light = (color) => {
    const [red, green, blue] = numbers(color).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (seen(color)) return color;
    }
    return "rgb(255, 255, 255)";
  };
  for (const element of elements) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || element.getBoundingClientRect().width === 0) continue;
    const style = getComputedStyle(element);
    const [one, two] = [light(element.ownerSVGElement ? style.fill : style.color), light(ground(element))];
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (contrast < 4.5) faults.push(`contrast ${contrast.toFixed(2)}: ${name(element)}`);
    const size = parseFloat(style.fontSize) * (element.ownerSVGElement ? element.getScreenCTM().a : 1);
    if (size < 8) faults.push(`small text, ${size.toFixed(1)} px: ${name(element)}`);
  }

  for (const drawing of document.querySelectorAll("svg")) {
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].map((text) => [text, text.getBoundingClientRect()]);
    texts.forEach(([text, box], index) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1) faults.push(`overflow: ${name(text)}`);
      for (const [other, its] of texts.slice(index + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (across > 1 && down > 3) faults.push(`overlap: ${name(text)} and ${name(other)}`);
      }
    });
  }
  return JSON.stringify([...new Set(faults)].slice(0, 50));
})()
