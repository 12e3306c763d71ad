/** Elements whose text is nobody's to read. */
const unread = 'script, style, textarea, noscript, title';

/**
 * What a translator in the browser does to a page, without changing a word: each text node, old or new, is
 * taken away, and another stands in its place inside two elements.
 */
export const translatePage = (): (() => void) => {
  const translate = (within: Node): void => {
    const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    if (within instanceof Text) found.push(within);
    for (const text of found) {
      const parent = text.parentElement;
      if (!parent || text.data.trim() === '' || parent.closest(`font, ${unread}`)) continue;
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      outer.firstElementChild?.append(document.createTextNode(text.data));
      text.replaceWith(outer);
    }
  };
  translate(document.body);
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes]) translate(node);
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
};
