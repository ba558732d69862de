//! The options of the program.

use std::path::PathBuf;

xflags::xflags! {
    cmd bind {
        /// The wasm file that the compiler wrote.
        optional input: PathBuf
        /// The environment in which the glue runs; only `web` is known.
        optional --target name: String
        /// The folder for the glue and the wasm.
        optional --out-dir folder: PathBuf
        /// The name of both files, without their endings.
        optional --out-name name: String
        /// Writes no TypeScript declarations, as without this option.
        optional --no-typescript
        /// Prints the version.
        optional -V, --version
    }
}
