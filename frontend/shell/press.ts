/**
 * The message beside a field goes when the field is left: with the press on a button, which would move up under the
 * pointer before it is let go, so that nothing was clicked. While something is pressed, fields keep their height.
 */
export function keepPlaces(page: Document): void {
  page.addEventListener(
    'pointerdown',
    () => {
      const kept = [...page.querySelectorAll<HTMLElement>('[has-error-message]')];
      for (const field of kept) {
        field.style.minHeight = `${field.offsetHeight}px`;
      }
      const release = (): void => {
        for (const field of kept) {
          field.style.minHeight = '';
        }
      };
      page.addEventListener('click', release, { once: true });
      page.addEventListener('pointercancel', release, { once: true });
    },
    { capture: true, passive: true },
  );
}
