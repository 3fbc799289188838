"use strict";
exports.id = 6246;
exports.ids = [6246];
exports.modules = {

/***/ 6246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
readTerraform: () => (readTerraform)
});
var _mask_key_mjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7175);
var _errors_mjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8484);
var _schemas_mjs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7971);
var _foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7031);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);






// src/inventory/rule-owners.ts
function ruleOwners(state) {
	const found = (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_0__.l)(state);
	const parsed = schema.safeParse(found.kind === "json" ? found.value : void 0);
	if (!parsed.success) return /* @__PURE__ */ new Map();
	const resources = parsed.data.resources.flatMap(instancesOf);
	const groupsWithRules = new Set(resources.filter(({ type }) => separate.has(type)).map(({ of }) => of));
	const owners = /* @__PURE__ */ new Map();
	for (const { type, address, id, of, ingress } of resources) {
		if (type === "aws_vpc_security_group_rules_exclusive") owners.set(of, {
			address,
			how: "exclusive"
		});
		if (type === "aws_default_security_group") owners.set(id, {
			address,
			how: "exclusive"
		});
		if (type !== "aws_security_group" || groupsWithRules.has(id) || owners.has(id)) continue;
		if (ingress.some(({ description }) => description?.startsWith("Sallyport") !== true)) owners.set(id, {
			address,
			how: "inline"
		});
	}
	return owners;
}
const separate = /* @__PURE__ */ new Set(["aws_security_group_rule", "aws_vpc_security_group_ingress_rule"]);
const schema = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.s)({
	version: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.i)(4),
	resources: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.t)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.s)({
		module: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.d)()),
		type: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.d)(),
		name: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.d)(),
		instances: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.t)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.s)({
			index_key: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.f)([(0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.d)(), (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.o)()])),
			attributes: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.l)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.d)(), (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.p)()))
		}))
	}))
});
function instancesOf({ module, type, name, instances }) {
	return instances.map(({ index_key: key, attributes = {} }) => {
		const index = key === void 0 ? "" : `[${JSON.stringify(key)}]`;
		const rules = rulesIn.safeParse(attributes["ingress"]);
		return {
			type,
			address: `${module === void 0 ? "" : `${module}.`}${type}.${name}${index}`,
			id: String(attributes["id"] ?? ""),
			of: String(attributes["security_group_id"] ?? ""),
			ingress: rules.success ? rules.data : []
		};
	});
}
const rulesIn = (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.t)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.s)({ description: (0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.c)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.a)((0,_schemas_mjs__WEBPACK_IMPORTED_MODULE_2__.d)())) }));
// src/clients/terraform/output-command.ts
const patience = 12e4;
async function printedOutputs(directory, parts, signal) {
	const { process, clock, environment } = parts;
	const ended = await process({
		command: await program(environment),
		args: [
			"output",
			"-json",
			"-no-color"
		],
		cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(directory),
		environment: {
			...environment,
			TF_IN_AUTOMATION: "1",
			TF_INPUT: "0"
		},
		timeout: {
			milliseconds: patience,
			onTimeout: () => tooLong(directory)
		},
		clock
	}, signal);
	if (ended.exit.kind === "status" && ended.exit.status === 0) return ended.stdout;
	throw failed(directory, ended, parts.redact);
}
async function program(environment) {
	const directory = environment["TERRAFORM_CLI_PATH"] ?? "";
	if (directory === "") return "terraform";
	const real = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(directory, "terraform-bin");
	return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.stat)(real).then((found) => found.isFile(), () => false) ? real : "terraform";
}
function failed(directory, { exit, stderr }, redact) {
	const what = `terraform output in ${directory}`;
	if (exit.kind === "not-started") {
		const { reason, hint, cause } = exit;
		return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("TERRAFORM_FAILED", {
			message: `${what}: ${reason}.`,
			hint,
			cause
		});
	}
	const how = exit.kind === "status" ? `ended with status ${exit.status}` : `was ended by ${exit.signal}`;
	const words = lastWords(stderr, redact);
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("TERRAFORM_FAILED", {
		message: words === "" ? `${what} ${how}.` : `${what} ${how}:\n${words}`,
		hint: hintFor(words, directory)
	});
}
function lastWords(text, redact) {
	const lines = (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(text, redact, 65536).split("\n").map((line) => line.replace(/^[│╷╵]\s?/u, "").trimEnd()).filter((line) => line !== "");
	const error = lines.findIndex((line) => /^Error: /.test(line));
	const shown = error < 0 ? lines.slice(-mostLines) : lines.slice(error, error + mostLines);
	return (0,_foreign_output_mjs__WEBPACK_IMPORTED_MODULE_3__.i)(shown.join("\n"), redact);
}
const mostLines = 8;
function hintFor(words, directory) {
	if (/terraform init|Backend initialization required|not installed|Required plugins/i.test(words)) return `Run terraform -chdir=${directory} init in a step before this one, with the same backend settings.`;
	if (/credential|AccessDenied|ExpiredToken|no valid|InvalidClientTokenId/i.test(words)) return "Terraform uses the job’s own AWS credentials here, not the role of role-to-assume. Give them in a step before, or use terraform-state: s3://bucket/key, which is read with the role.";
	if (/workspace/i.test(words)) return "Is TF_WORKSPACE set to a workspace that exists?";
	return "Try the same command in a step of its own; it needs the directory as terraform init left it.";
}
function tooLong(directory) {
	return new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("TERRAFORM_FAILED", {
		message: `terraform output in ${directory} took longer than ${patience / 1e3} s and was ended.`,
		hint: "Does its backend answer from this runner? A state in S3 can be read without Terraform: terraform-state: s3://bucket/key."
	});
}
// src/clients/terraform/read-text-file.ts
async function readTextFile(file, signal) {
	try {
		return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readFile)(file, {
			encoding: "utf8",
			signal
		});
	} catch (cause) {
		signal.throwIfAborted();
		throw new _errors_mjs__WEBPACK_IMPORTED_MODULE_1__.t("TERRAFORM_FAILED", {
			message: `${file} can’t be read: ${reasonOf(cause)}.`,
			hint: "The path counts from the working directory. Is it made by a step before this one, and downloaded if that was another job?",
			cause
		});
	}
}
function reasonOf(cause) {
	const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
	if (code === "ENOENT") return "there is no such file";
	if (code === "EISDIR") return "it is a directory";
	if (code === "EACCES") return "this user may not read it";
	return cause instanceof Error ? cause.message : String(cause);
}
// src/clients/terraform/read-terraform.ts
async function readTerraform(source, parts, signal) {
	switch (source.kind) {
		case "none": return;
		case "directory": return findings(await printedOutputs(source.directory, parts, signal), `terraform output in ${source.directory}`);
		case "outputs-file":
		case "state-file": return findings(await readTextFile(source.file, signal), source.file);
		case "outputs-json": return findings(source.json, "terraform-outputs");
		case "state-s3": return findings(await parts.bucket.read(source.bucket, source.key, signal), `s3://${source.bucket}/${source.key}`);
	}
}
function findings(text, origin) {
	return {
		outputs: (0,_mask_key_mjs__WEBPACK_IMPORTED_MODULE_0__.c)(text, origin),
		ruleOwners: ruleOwners(text)
	};
}



/***/ })

};
;