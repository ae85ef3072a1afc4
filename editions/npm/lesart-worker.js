// What `lesart/worker` runs in a browser's worker.
import { serve } from "../../www/js/worker/serve.js";

const answer = serve(() => undefined, postMessage);
addEventListener("message", ({ data }) => void answer(data));
