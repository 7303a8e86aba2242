import { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  // Whose work the browser gets, beside it in the product.
  build: { license: { fileName: 'third-party-notices.md' } },
});

export default overrideVaadinConfig(customConfig);
