import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { defineConfig } from "vite";

// Every file right in src/ is a script that a page can ask for, desk.ts on all of them; what they share lies in src/parts/.
const folder = join(import.meta.dirname, "src");
const entries = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => [basename(name, ".ts"), join(folder, name)]),
);

export default defineConfig({
  // The server serves everything from one folder whose name holds a digest.
  base: "./",
  build: {
    outDir: process.env["DESK_SCRIPTS"] ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rollupOptions: {
      input: entries,
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        assetFileNames: "files/[name]-[hash][extname]",
      },
    },
  },
  worker: {
    format: "es",
    rollupOptions: {
      output: { entryFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
