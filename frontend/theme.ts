/** Whether the page is dark now: as chosen, or as the system says. */
export function isDark(): boolean {
  const scheme = document.documentElement.style.colorScheme;
  return scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}
