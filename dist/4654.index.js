"use strict";
exports.id = 4654;
exports.ids = [4654,5776];
exports.modules = {

/***/ 4654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
judgeCommand: () => (judgeCommand)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);
var _run_process_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5776);


// src/clients/process/judge-command.ts
function judgeCommand({ script, timeout, environment, clock, lines }) {
	return { ask: async (facts, onLine, signal) => {
		const sink = (stream) => lines((line) => onLine(stream, line));
		const onTimeout = () => tooSlow(timeout);
		try {
			const { exit } = await (0,_run_process_mjs__WEBPACK_IMPORTED_MODULE_1__.runProcess)({
				command: "sh",
				args: [
					"-c",
					asInWorkflows,
					"judge-command",
					script
				],
				cwd: process.cwd(),
				environment,
				clock,
				sink,
				input: facts,
				timeout: {
					milliseconds: timeout,
					onTimeout
				}
			}, signal);
			switch (exit.kind) {
				case "status": return exit;
				case "signal": return {
					kind: "none",
					why: `it was ended by signal ${exit.signal}`,
					hint: "See what ended it on the runner."
				};
				case "not-started": return {
					kind: "none",
					why: exit.reason,
					hint: exit.hint
				};
			}
		} catch (error) {
			signal.throwIfAborted();
			const { message, hint } = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_0__.r)(error);
			return {
				kind: "none",
				why: message.replace(/\.$/, ""),
				hint
			};
		}
	} };
}
const asInWorkflows = "if command -v bash >/dev/null 2>&1; then exec bash --noprofile --norc -eo pipefail -c \"$1\"; else exec sh -e -c \"$1\"; fi";
function tooSlow(milliseconds) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("COMMAND_TIMED_OUT", {
		message: `it did not end within ${milliseconds / 1e3} s`,
		hint: "Make it quicker, or command-timeout longer."
	});
}



/***/ }),

/***/ 1849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (keepTail)
});
// src/clients/process/keep-tail.ts
function keepTail(limit) {
	const chunks = [];
	let length = 0;
	return {
		add: (chunk) => {
			chunks.push(chunk);
			length += chunk.length;
			for (let first = chunks[0]; first !== void 0 && length - first.length >= limit; first = chunks[0]) {
				chunks.shift();
				length -= first.length;
			}
		},
		text: () => Buffer.concat(chunks).subarray(-limit).toString("utf8")
	};
}



/***/ }),

/***/ 5776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
runProcess: () => (runProcess)
});
var _keep_tail_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1849);
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_child_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1421);



// src/clients/process/not-started.ts
function notStarted(cause, { command, cwd }) {
	return {
		kind: "not-started",
		...explain(cause, command, cwd),
		cause
	};
}
function explain(cause, command, cwd) {
	const isPath = command.includes("/");
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(cwd)) return {
		reason: `there is no directory ${cwd}`,
		hint: "Check the path, and that it was checked out."
	};
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(cwd).isDirectory()) return {
		reason: `${cwd} is no directory`,
		hint: "Write the directory itself."
	};
	if (cause.code === "ENOENT" && !isPath) return {
		reason: `there is no program ${command} on the PATH`,
		hint: `Install ${command} in a step before this one, or add its directory to PATH.`
	};
	if (cause.code === "ENOENT") return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(command) ? {
		reason: `${command} names an interpreter that is not there`,
		hint: "Look at its first line (#!)."
	} : {
		reason: `there is no file ${command}`,
		hint: "Check the path."
	};
	if (cause.code === "EACCES") return {
		reason: `${command} may not be executed`,
		hint: `Check its permissions: chmod +x, and noexec mounts.`
	};
	return {
		reason: `${command} could not be started (${cause.code ?? cause.message})`,
		hint: "See the debug log."
	};
}
// src/clients/process/process-group.ts
const steps = [
	{
		signal: "SIGINT",
		patience: 4e3
	},
	{
		signal: "SIGTERM",
		patience: 2e3
	},
	{
		signal: "SIGKILL",
		patience: 1e3
	}
];
const pollInterval = 100;
async function endGroup(id, leaderExited, clock) {
	if (id === void 0) return;
	for (const { signal, patience } of steps) {
		if (!send(id, signal)) return;
		for (const until = clock.now() + patience; clock.now() < until;) {
			await pause(clock, leaderExited);
			if (leaderExited.aborted && !send(id, 0)) return;
		}
	}
}
async function pause(clock, leaderExited) {
	if (leaderExited.aborted) await clock.sleep(pollInterval);
	else await clock.sleep(pollInterval, leaderExited).catch(() => void 0);
}
function send(id, signal) {
	try {
		process.kill(-id, signal);
		return true;
	} catch {
		return false;
	}
}
// src/clients/process/start-child.ts
const pipeGrace = 2e3;
function startChild({ command, args, cwd, environment, clock, sink, input }) {
	const exited = new AbortController();
	const disposed = new AbortController();
	const stdout = collect(67108864, sink?.("stdout"));
	const stderr = collect(65536, sink?.("stderr"));
	let started;
	const closed = new Promise((resolve) => {
		try {
			const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_1__.spawn)(command, [...args], {
				cwd,
				env: environment,
				detached: true,
				stdio: [
					"pipe",
					"pipe",
					"pipe"
				]
			});
			started = child;
			child.stdin.on("error", () => void 0);
			child.stdin.end(input);
			child.stdout.on("data", stdout.take);
			child.stderr.on("data", stderr.take);
			child.once("error", resolve);
			child.once("exit", (status, signal) => {
				exited.abort();
				const exit = exitOf(status, signal);
				child.once("close", () => resolve(exit));
				clock.sleep(pipeGrace, disposed.signal).then(() => resolve(exit), () => void 0);
			});
		} catch (error) {
			resolve(error instanceof Error ? error : new Error(String(error)));
		}
	});
	return {
		pid: started?.pid,
		exited: exited.signal,
		closed,
		output: () => ({
			stdout: stdout.text(),
			stderr: stderr.text()
		}),
		dispose: () => {
			disposed.abort();
			started?.stdout.destroy();
			started?.stderr.destroy();
			started?.unref();
			stdout.end();
			stderr.end();
		}
	};
}
function collect(limit, sink) {
	const tail = (0,_keep_tail_mjs__WEBPACK_IMPORTED_MODULE_2__.t)(limit);
	return {
		take: (chunk) => {
			tail.add(chunk);
			sink?.write(chunk);
		},
		text: tail.text,
		end: () => sink?.end()
	};
}
function exitOf(status, signal) {
	return status === null ? {
		kind: "signal",
		signal: signal ?? "an unknown signal"
	} : {
		kind: "status",
		status
	};
}
// src/clients/process/run-process.ts
const runProcess = async (request, signal) => {
	signal.throwIfAborted();
	const { stop, release } = withTimeout(request, signal);
	const child = startChild(request);
	let end = () => {};
	const stopped = new Promise((_, reject) => {
		end = () => void endGroup(child.pid, child.exited, request.clock).then(() => reject(stop.reason), reject);
		stop.addEventListener("abort", end, { once: true });
	});
	try {
		const exit = await Promise.race([child.closed, stopped]);
		if (stop.aborted) await stopped;
		return {
			exit: exit instanceof Error ? notStarted(exit, request) : exit,
			...child.output()
		};
	} finally {
		stop.removeEventListener("abort", end);
		release();
		child.dispose();
	}
};
function withTimeout({ clock, timeout }, signal) {
	if (timeout === void 0) return {
		stop: signal,
		release: () => {}
	};
	const late = new AbortController();
	const done = new AbortController();
	clock.sleep(timeout.milliseconds, done.signal).then(() => late.abort(timeout.onTimeout()), () => void 0);
	return {
		stop: AbortSignal.any([signal, late.signal]),
		release: () => done.abort()
	};
}



/***/ })

};
;