// Appended to the glue. After `free()` wasm-bindgen's methods throw "null pointer passed to rust", without a code.
{
    const { free, ...methods } = Object.getOwnPropertyDescriptors(Analyzer.prototype);
    const fail = () => {
        throw Object.assign(new Error("the analyzer was freed: make a new one"), { code: "freed", at: null });
    };
    Analyzer.prototype.free = function () {
        if (!this.__wbg_ptr) return;
        free.value.call(this);
        for (const name of Object.keys(methods)) if (name !== "constructor") Object.defineProperty(this, name, { value: fail });
    };
    if (Symbol.dispose) Analyzer.prototype[Symbol.dispose] = Analyzer.prototype.free;
}
