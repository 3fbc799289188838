"use strict";
exports.id = 6257;
exports.ids = [6257];
exports.modules = {

/***/ 2101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (accessFileNames)
});
// src/clients/ssh/access-file-names.ts
const accessFileNames = {
	sshConfig: "ssh-config",
	knownHosts: "known_hosts",
	identity: "identity"
};



/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
openForJob: () => (openForJob)
});
var _open_ci_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5050);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _summary_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9519);
var _mask_key_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7175);
var _read_text_mjs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5507);
var _problem_mjs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5146);
var _table_mjs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2883);
var _read_mjs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4697);
var _remove_access_files_mjs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8638);
var _open_reporter_mjs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1909);
var _save_report_mjs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9229);
var node_path__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6760);
var node_os__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(542);
var node_crypto__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7598);














// src/run/window-story.ts
async function windowStory(settings, world, work) {
	const failures = [];
	const note = (error) => void failures.push(...(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.n)(error));
	const facts = { windows: [] };
	try {
		const gathered = await (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_3__.s)(settings, world);
		const prepared = await prepare(settings, world, gathered);
		await (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_3__.o)({
			settings,
			world,
			facts,
			note,
			...gathered
		}, async (opened) => {
			let end = "shut";
			try {
				const files = prepared === void 0 ? void 0 : write(prepared, opened);
				const { inventory, cloud } = gathered;
				const stage = {
					inventory,
					...cloud === void 0 ? {} : { cloud },
					...opened,
					windows: facts.windows
				};
				end = await work(files === void 0 ? stage : {
					...stage,
					files
				});
				if (end === "leave-open") world.cancelled.throwIfAborted();
			} catch (error) {
				end = "shut";
				throw error;
			} finally {
				if (end === "shut" && prepared !== void 0) takeAway(prepared, world, note);
			}
			return end;
		});
	} catch (error) {
		note(error);
	}
	return {
		windows: facts.windows,
		failures
	};
}
async function prepare({ ssh, port = ssh.port }, { files, emit }, { inventory }) {
	if (inventory.hosts.length === 0 || port !== ssh.port) return void 0;
	const prepared = await files.prepare(inventory);
	if (prepared.unpinned.size > 0) emit({
		kind: "warning",
		message: `No host key is pinned for ${[...prepared.unpinned].join(", ")}, so ssh will refuse them. Pin it in known-hosts or in host_keys of the host, or set host-key-source: console.`
	});
	return prepared;
}
function write(prepared, { recorder }) {
	recorder.update({ files: prepared.folder });
	return {
		prepared,
		paths: prepared.write()
	};
}
function takeAway({ folder }, { files }, note) {
	try {
		files.remove(folder);
	} catch (error) {
		note(error);
	}
}
// src/run/open.ts
async function open(settings, world) {
	let paths;
	const { windows, failures } = await windowStory(settings, world, async ({ recorder, files }) => {
		recorder.update({ leftOpen: true });
		paths = files?.paths;
		return "leave-open";
	});
	if (failures.length > 0) return {
		kind: "failed",
		failures
	};
	return {
		kind: "open",
		windows,
		...paths === void 0 ? {} : { paths }
	};
}
// src/settings/read-window-only.ts
function readWindowOnly(sources, how) {
	const { collected, complaints } = (0,_read_mjs__WEBPACK_IMPORTED_MODULE_7__.n)(sources);
	const reader = (0,_read_mjs__WEBPACK_IMPORTED_MODULE_7__.i)(collected, sources.given.place, complaints);
	const port = reader.optional("port");
	const isSsh = port === void 0 || port === reader.value("ssh-port");
	const settings = {
		credentials: (0,_table_mjs__WEBPACK_IMPORTED_MODULE_6__.v)(reader),
		terraform: (0,_table_mjs__WEBPACK_IMPORTED_MODULE_6__.l)(reader),
		inventory: {
			...(0,_table_mjs__WEBPACK_IMPORTED_MODULE_6__.m)(reader, isSsh ? "optional" : "if-written"),
			targetGroups: { kind: "none" },
			canaryGroup: { kind: "none" }
		},
		ssh: isSsh ? (0,_table_mjs__WEBPACK_IMPORTED_MODULE_6__.d)(reader) : withoutSsh(reader),
		window: (0,_table_mjs__WEBPACK_IMPORTED_MODULE_6__.s)(reader, how),
		...port === void 0 ? {} : { port }
	};
	if (port !== void 0 && reader.isWritten("ssh-jump")) reader.problem("port", "The window opens on the bastion’s port, for ssh-jump is given.", "Remove one of the two.");
	if (how === "left-open" && settings.ssh.key.kind === "instance-connect") reader.problem("ssh-key-source", "AWS lets the key in for 60 seconds, and nothing renews it once this command has ended.", "Use sallyport run -- your command, which stays and renews it, or another ssh-key-source.");
	const here = [...sources.given.values.keys()].filter((name) => (0,_table_mjs__WEBPACK_IMPORTED_MODULE_6__.t)(name));
	reader.unused(here.filter((name) => !isUsed(name)), "only a window is opened");
	if (complaints.problems.size > 0) return {
		kind: "invalid",
		problems: [...complaints.problems.values()]
	};
	return {
		kind: "ok",
		settings,
		warnings: [...complaints.warnings.values()]
	};
}
function isUsed(name) {
	return name === "config" || _table_mjs__WEBPACK_IMPORTED_MODULE_6__.a.some(({ settings }) => Object.hasOwn(settings, name));
}
function withoutSsh(reader) {
	const ssh = _table_mjs__WEBPACK_IMPORTED_MODULE_6__.n.filter((name) => /^(ssh-(?!jump)|host-key-source$|known-hosts)/.test(name));
	reader.unused(ssh.filter((name) => name !== "ssh-port"), "the window opens on a port that is not SSH’s");
	return {
		port: reader.value("ssh-port"),
		key: { kind: "none" }
	};
}
// src/entry/compose-window-only.ts
function composeWindowOnly({ settings, folder, ...parts }) {
	return {
		...(0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_3__.r)({
			settings,
			...parts
		}),
		files: {
			prepare: async (inventory) => {
				const { prepareAccessFiles } = await Promise.all(/* import() */[__webpack_require__.e(3488), __webpack_require__.e(2832)]).then(__webpack_require__.bind(__webpack_require__, 9145));
				return await prepareAccessFiles(folder, inventory, settings.ssh);
			},
			remove: _remove_access_files_mjs__WEBPACK_IMPORTED_MODULE_8__.t
		}
	};
}
// src/entry/tell-failures.ts
function tellFailures({ log, results, colour }, failures) {
	const paint = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.w)(colour);
	const debug = process.env["RUNNER_DEBUG"] === "1";
	for (const group of (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.b)(failures)) log.line(["", ...(0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.x)(group.first, paint, debug, (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.C)(group))].join("\n"));
	for (const { code, message, hint } of failures) log.annotate("error", `Sallyport: ${code}`, `${message}\n${hint}`);
	log.end();
	const [first] = failures;
	const exitCode = (0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.i)(failures.map((error) => error.exitCode));
	const title = exitCode === 8 ? "clean-up failed, something may be left open" : "no window is open";
	if (first !== void 0) results.summary((0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.t)(first, title));
	return exitCode;
}
// src/run/told-to-others.ts
function addressesIn(windows) {
	return windows.map(({ facts }) => facts.cidr.replace(/\/\d+$/, "")).join(" ");
}
function rulesIn(windows) {
	return windows.map(({ facts }) => facts.rule).join(" ");
}
// src/entry/tell-opened.ts
function tellOpened({ log, results, colour }, opened, shutBy) {
	const { windows, paths } = opened;
	const paint = (0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.w)(colour);
	const lines = [];
	if (windows.length === 0) lines.push(`${(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_10__.i)(paint, "–")} ${paint("bold", "No window is opened, as window: none has it")}`);
	for (const { facts } of windows) {
		const { cidr, port, rule, group, expires } = facts;
		lines.push(`${(0,_save_report_mjs__WEBPACK_IMPORTED_MODULE_10__.i)(paint, "✓")} ${paint("bold", "The window is open")}  TCP ${port} from ${cidr}`, paint("dim", `  ${rule} of ${group}`), `  It is shut by ${shutBy}; nobody renews it, so after ${new Date(expires).toISOString().slice(0, 16).replace("T", " ")} UTC (window-ttl) any run may remove it.`);
	}
	if (paths !== void 0) lines.push(`  ssh -F ${paths.sshConfig} <host>`);
	log.line(["", ...lines].join("\n"));
	log.end();
	for (const [name, value] of Object.entries(windowOutputsOf(opened))) results.output(name, value);
}
function windowOutputsOf({ windows, paths }) {
	return {
		address: addressesIn(windows),
		rule: rulesIn(windows),
		"ssh-config": paths?.sshConfig ?? "",
		"known-hosts": paths?.knownHosts ?? ""
	};
}
// src/entry/open-window-for.ts
async function openWindowFor(parts) {
	const { given, cancelled, ci, redactor, folder, shutBy, claim } = parts;
	try {
		const read = readWindowOnly(await (0,_read_text_mjs__WEBPACK_IMPORTED_MODULE_4__.r)({
			given,
			environment: process.env,
			commit: ci.run.commit
		}, _read_text_mjs__WEBPACK_IMPORTED_MODULE_4__.t), "left-open");
		if (read.kind === "invalid") return { exitCode: tellFailures(ci, [(0,_problem_mjs__WEBPACK_IMPORTED_MODULE_5__.i)(read.problems)]) };
		claim?.();
		(0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_3__.t)(read.settings.ssh, ci);
		ci.log.line((0,_summary_mjs__WEBPACK_IMPORTED_MODULE_2__.w)(ci.colour)("bold", "Sallyport · window"));
		const { emit } = await (0,_open_reporter_mjs__WEBPACK_IMPORTED_MODULE_9__.t)(ci, redactor, { plain: true });
		for (const warning of read.warnings) emit({
			kind: "warning",
			message: (0,_problem_mjs__WEBPACK_IMPORTED_MODULE_5__.t)(warning)
		});
		const world = composeWindowOnly({
			settings: read.settings,
			ci,
			redactor,
			emit,
			cancelled,
			env: process.env,
			folder
		});
		const opened = await open(read.settings, world);
		if (opened.kind === "failed") return { exitCode: tellFailures(ci, opened.failures) };
		tellOpened(ci, opened, shutBy);
		return {
			exitCode: 0,
			opened
		};
	} catch (error) {
		return { exitCode: tellFailures(ci, [(0,_errors_mjs__WEBPACK_IMPORTED_MODULE_1__.r)(error)]) };
	}
}
// src/entry/open-for-job.ts
async function openForJob({ given, cancelled }) {
	const { ci, redactor } = (0,_open_ci_mjs__WEBPACK_IMPORTED_MODULE_0__.t)();
	const { exitCode } = await openWindowFor({
		given,
		cancelled,
		ci,
		redactor,
		folder: (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(process.env["RUNNER_TEMP"] || (0,node_os__WEBPACK_IMPORTED_MODULE_12__.tmpdir)(), `sallyport-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_13__.randomUUID)()}`),
		shutBy: "the post step"
	});
	return exitCode;
}



/***/ }),

/***/ 5507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
n: () => (loadSettings),
r: () => (withFile),
t: () => (readText)
});
var _sources_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(477);
var _problem_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5146);
var _read_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4697);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);




// src/settings/load.ts
async function loadSettings(sources, readText) {
	return (0,_read_mjs__WEBPACK_IMPORTED_MODULE_1__.t)(await withFile(sources, readText));
}
async function withFile(sources, readText) {
	const { path, spelled } = whichFile(sources);
	const found = await read(path, readText);
	if (found.kind === "text") {
		const { parseConfigFile } = await __webpack_require__.e(/* import() */ 8734).then(__webpack_require__.bind(__webpack_require__, 8734));
		return {
			...sources,
			file: parseConfigFile(found.text, path)
		};
	}
	if (found.kind === "none" && spelled === void 0) return sources;
	const message = found.kind === "none" ? `There is no file ${(0,_problem_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(path)}.` : `${(0,_problem_mjs__WEBPACK_IMPORTED_MODULE_0__.n)(path)} can’t be read: ${found.why}.`;
	const problem = {
		spelled: spelled ?? path,
		message,
		hint: "Write the path of a readable file, from the working directory."
	};
	return {
		...sources,
		file: {
			entries: [],
			problems: [problem]
		}
	};
}
async function read(path, readText) {
	try {
		const text = await readText(path);
		return text === void 0 ? { kind: "none" } : {
			kind: "text",
			text
		};
	} catch (cause) {
		return {
			kind: "unreadable",
			why: cause instanceof Error ? cause.message : String(cause)
		};
	}
}
function whichFile({ given, environment }) {
	const named = given.values.get("config")?.trim();
	if (named !== void 0 && named !== "") return {
		path: named,
		spelled: (0,_sources_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(given.place, "config")
	};
	const variable = `${_sources_mjs__WEBPACK_IMPORTED_MODULE_3__.t}CONFIG`;
	const fromEnvironment = environment[variable]?.trim();
	if (fromEnvironment !== void 0 && fromEnvironment !== "") return {
		path: fromEnvironment,
		spelled: variable
	};
	return { path: "sallyport.yml" };
}
// src/entry/read-text.ts
async function readText(path) {
	try {
		return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
		throw error;
	}
}



/***/ }),

/***/ 8638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
t: () => (removeAccessFiles)
});
var _errors_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8484);
var _access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2101);
var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




// src/clients/ssh/remove-access-files.ts
function removeAccessFiles(folder) {
	try {
		for (const name of Object.values(_access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t)) (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { force: true });
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmdirSync)(folder);
	} catch (cause) {
		const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
		if (code === "ENOENT" || code === "ENOTEMPTY") return;
		throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_0__.t("FILES_LEFT", {
			message: `What other tools came in by could not be removed: ${folder} (${_access_file_names_mjs__WEBPACK_IMPORTED_MODULE_1__.t.identity} is a private key).`,
			hint: `Remove it by hand: rm -r '${folder}'`,
			cause
		});
	}
}



/***/ })

};
;