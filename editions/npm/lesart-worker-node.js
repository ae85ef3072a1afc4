// What `lesart/worker` runs in a thread of Node.
import { parentPort } from "node:worker_threads";

import { serve } from "../../www/js/worker/serve.js";

const answer = serve(() => undefined, (message) => parentPort?.postMessage(message));
parentPort?.on("message", (request) => void answer(request));
