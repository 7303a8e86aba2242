import { PluginOption, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// Vaadin writes down what each page imports in the order in which the disk names the classes. Here it gets one that is
// the same wherever the product is built: names of files are made of what is in them.
const inOneOrder: PluginOption = {
  name: 'in-one-order',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/generated/flow/')) {
      return null;
    }
    return [/^import '.*;$/gm, /^ {2}if \(key === [^}]*}$/gm].reduce((ordered, part) => {
      const parts = ordered.match(part)?.sort() ?? [];
      return ordered.replace(part, () => parts.shift() ?? '');
    }, code);
  },
};

const customConfig: UserConfigFn = () => ({
  // Whose work the browser gets, beside it in the product.
  build: { license: { fileName: 'third-party-notices.md' } },
  plugins: [inOneOrder],
});

export default overrideVaadinConfig(customConfig);
