//! The command-line options.

use std::path::PathBuf;

xflags::xflags! {
    cmd bind {
        /// The wasm file from the compiler.
        optional input: PathBuf
        /// The environment in which the glue runs; only `web` is supported.
        optional --target name: String
        /// The output folder for the glue and the wasm.
        optional --out-dir folder: PathBuf
        /// The name of both files, without their extensions.
        optional --out-name name: String
        /// Accepted for compatibility: TypeScript declarations are never written.
        optional --no-typescript
        /// Prints the version.
        optional -V, --version
    }
}
