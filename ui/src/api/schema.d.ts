// Written by `npm run api` from the server's description; do not edit.

export interface paths {
    "/projects/{project}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Tasks
         * @description Take up to `count` tasks for a while. None is no error: there is nothing open for me.
         */
        post: operations["claim_tasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Held Tasks
         * @description The tasks I hold, with my drafts.
         */
        get: operations["list_held_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Standing
         * @description How I stand in a project.
         */
        get: operations["read_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Task
         * @description Answer a task. The reply comes when the answer is on disk; repeating it is harmless.
         */
        post: operations["submit_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Tasks
         * @description Answer several tasks. Each is taken or refused by itself; all that are said to be
         *     submitted are on disk.
         */
        post: operations["submit_tasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip Task
         * @description Do not answer a task, and say why. I am not given it again.
         */
        post: operations["skip_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Task
         * @description Give a task back unanswered; I may be given it again.
         */
        post: operations["return_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Task
         * @description Hold a task for another full lease from now.
         */
        post: operations["renew_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep Draft
         * @description Keep unfinished answers, unchecked.
         */
        put: operations["keep_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/annotations/{annotation}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Annotation
         * @description Take my answer back; the task is mine again with the answers as its draft.
         */
        post: operations["undo_annotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Annotations
         * @description Every annotation ever made in a project, in order; `counts` tells which still do.
         */
        get: operations["list_annotations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/skips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Skips
         * @description The tasks that were skipped, and why: what to mend in items, form or guidelines.
         */
        get: operations["list_skips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read My Work
         * @description What I did today, and the projects I may work on, what to go on with first.
         */
        get: operations["read_my_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Annotations
         * @description My answers over all projects, the newest first, and what became of each.
         */
        get: operations["list_my_annotations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/qualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read My Test
         * @description A project's qualification test, how I stand in it, and what I was told after each answer.
         */
        get: operations["read_my_test"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Days
         * @description My time and pay by day and project: at most 92 days, the last 30 unless said. As CSV by
         *     `format` or the header Accept.
         */
        get: operations["list_my_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In
         * @description Sign in with e-mail and password.
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In By Link
         * @description Sign in with a one-time link, setting a password for next time if one is given.
         */
        post: operations["sign_in_by_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Ways In
         * @description How one may sign in here, for the page.
         */
        get: operations["read_ways_in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Out
         * @description End this session.
         */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Me
         * @description Who I am and what I may.
         */
        get: operations["read_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Me
         * @description Change my name, language, settings or password, or the address I sign in with as a
         *     worker. A new password ends my other sessions.
         */
        patch: operations["change_me"];
        trace?: never;
    };
    "/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Workspace
         * @description Name the workspace.
         */
        patch: operations["change_workspace"];
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People
         * @description The people of the lab and its suppliers' managers; workers stay pseudonyms.
         */
        get: operations["list_people"];
        put?: never;
        /**
         * Invite Person
         * @description Add a person; hand them the link that comes back.
         */
        post: operations["invite_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Person Link
         * @description A new one-time link, for who lost theirs or forgot the password.
         */
        post: operations["make_person_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Person
         * @description Change name, role or language; disable an account (its sessions end) or enable it.
         */
        patch: operations["change_person"];
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Keys
         * @description API keys: mine, or all for who manages people.
         */
        get: operations["list_keys"];
        put?: never;
        /**
         * Make Key
         * @description A key for programs, with all my permissions or the `scopes` named. Shown once.
         */
        post: operations["make_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Key
         * @description End a key.
         */
        delete: operations["revoke_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Audit
         * @description Who did what, oldest first, or `newest` first. `action` may be "review.*", `actor` and
         *     `object` are ids, or "system" and "operator"; from `since` on, before `until`.
         */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Items
         * @description The items of a project, or those that meet a filter, in the order they came.
         */
        get: operations["list_items"];
        put?: never;
        /**
         * Add Items
         * @description Add items, all of them or none. Those that stand already with the same payload are
         *     passed over, so the request may be repeated.
         */
        post: operations["add_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/items/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open Items
         * @description A window of the list of items at any place, for tables that scroll: with estimates, and
         *     long texts cut. What a filter finds is kept for a while: send `listing` back to stay in it.
         */
        get: operations["open_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Views
         * @description The saved views of a project's items; everybody in the lab sees the same.
         */
        get: operations["list_views"];
        put?: never;
        /**
         * Save View
         * @description Give the filters of a list a name.
         */
        post: operations["save_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete View
         * @description Remove a saved view, for everybody.
         */
        delete: operations["delete_view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/form-schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Form Schema
         * @description The JSON Schema of a form's definition.
         */
        get: operations["read_form_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Projects
         * @description The projects I may see: a supplier's people, those it has a contract for.
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * Create Project
         * @description Make a project with its form; it starts when its status is set to running.
         */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Project
         * @description One project.
         */
        get: operations["read_project"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Project
         * @description Start, pause or finish a project; change its policy, which holds from the next claim on.
         *
         *     Another redundancy or rule of asking until sure holds for the items there are, too: those
         *     that want more answers than they have are open again.
         */
        patch: operations["change_project"];
        trace?: never;
    };
    "/projects/{project}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Forms
         * @description The versions of the form, oldest first.
         */
        get: operations["list_forms"];
        put?: never;
        /**
         * Add Form
         * @description A new version of the form, for tasks claimed from now on.
         */
        post: operations["add_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/guidelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Guidelines
         * @description The versions of the guidelines, oldest first.
         */
        get: operations["list_guidelines"];
        put?: never;
        /**
         * Add Guidelines
         * @description A new version of the guidelines; annotations say which version they were made under.
         */
        post: operations["add_guidelines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Batches
         * @description The batches of a project.
         */
        get: operations["list_batches"];
        put?: never;
        /**
         * Create Batch
         * @description A batch: its kind, its place in the queue, who shares it. Items are added to it by name.
         */
        post: operations["create_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/batches/{batch}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Batch
         * @description Pause or go on with a batch, change its priority.
         */
        patch: operations["change_batch"];
        trace?: never;
    };
    "/projects/{project}/batches/{batch}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Batch
         * @description Go or no-go after a calibration batch. "go" starts the staged production batches; until
         *     then no production is handed out.
         */
        post: operations["decide_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Item
         * @description One item.
         */
        get: operations["read_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{item}/gold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Gold
         * @description Make an item gold, or correct its known answers. It is then shown to any worker, hidden
         *     among the others, and not counted as production.
         */
        put: operations["set_gold"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Gold
         * @description Retire a known answer, which is then handed out no more, or bring it back.
         */
        patch: operations["change_gold"];
        trace?: never;
    };
    "/projects/{project}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description What became of each upload, with the rows that could not be taken.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Import Items
         * @description Add the items of a file (the request's body): JSONL, CSV or Parquet, of any size.
         *
         *     A row has `external_id`, optionally `gold`, and `payload` or the payload's fields as
         *     columns. All rows are taken or none, unless `skip_bad`; every bad row is reported.
         */
        post: operations["import_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/form-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description Forms to start from, with guidelines, a policy and sample items, in English and Arabic.
         */
        get: operations["list_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/form-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Form
         * @description What is wrong with a form's definition, with a payload for it, with answers to that; each
         *     problem with its place. Changes nothing.
         */
        post: operations["check_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/form-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Form
         * @description A form from a Label Studio labelling configuration, with a remark on each tag: taken over,
         *     changed, or left out and why. Changes nothing.
         */
        post: operations["import_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/gold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Gold
         * @description The items with known answers: how often each was answered, how often right, and whether
         *     good workers contradict it. `only` those in doubt, retired, of the test, or served among work.
         */
        get: operations["list_gold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/gold-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Gold Candidates
         * @description Items that could become gold: those somebody decided, or those whose estimates are all sure.
         *
         *     A page of the latter may be empty and go on: so many items are looked at at once.
         */
        get: operations["list_gold_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Standings
         * @description Who works on a project, who is being tested and who did not pass, by pseudonym.
         */
        get: operations["list_standings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/standings/{worker}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Standing
         * @description Let a worker in who did not pass the test, or shut one out; with a reason for the audit.
         */
        patch: operations["change_standing"];
        trace?: never;
    };
    "/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Suppliers
         * @description The suppliers; a supplier's manager sees only their own.
         */
        get: operations["list_suppliers"];
        put?: never;
        /**
         * Create Supplier
         * @description Add a supplier: an in-house team, a vendor, a crowd platform or a model.
         */
        post: operations["create_supplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{supplier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Supplier
         * @description One supplier.
         */
        get: operations["read_supplier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Supplier
         * @description Rename a supplier, or pause all its work.
         */
        patch: operations["change_supplier"];
        trace?: never;
    };
    "/suppliers/{supplier}/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Workers
         * @description A supplier's workers, by pseudonym.
         */
        get: operations["list_workers"];
        put?: never;
        /**
         * Invite Workers
         * @description Add workers, all or none; hand each the one-time link that comes back.
         */
        post: operations["invite_workers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{worker}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Worker Link
         * @description A new one-time link for a worker who lost theirs.
         */
        post: operations["make_worker_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{worker}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Worker
         * @description Change languages and skills, pause a worker, or say that they left: then they are
         *     signed out and cannot sign in, and what they hold goes to others as its time runs out.
         */
        patch: operations["change_worker"];
        trace?: never;
    };
    "/projects/{project}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Contracts
         * @description Who is contracted for a project, on which terms; a supplier sees only its own.
         */
        get: operations["list_contracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/contracts/{supplier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Contract
         * @description Contract a supplier for a project, or change the terms from now on.
         */
        put: operations["set_contract"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supplier-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Supplier Totals
         * @description How many projects, workers and answers each supplier has, and what it earned from `first`
         *     to `last` (the last 30 days), in the order of `GET /suppliers`.
         */
        get: operations["list_supplier_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{supplier}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Supplier Overview
         * @description A supplier today: answers, who is at work, what waits, what reviews say. Its manager is
         *     told as much as the lab.
         */
        get: operations["read_supplier_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{supplier}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Supplier Contracts
         * @description A supplier's projects, the newest contract first: terms, batches, answers, what waits, what
         *     reviews say.
         */
        get: operations["list_supplier_contracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{supplier}/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Supplier Quality
         * @description What reviews of its answers say, in all, by rule and by worker, with intervals that hold
         *     however often one looks. From answers drawn by chance for review, which alone measure.
         */
        get: operations["read_supplier_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{supplier}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Supplier Changes
         * @description The reviews that mended or refused a supplier's answers in all projects, the latest first,
         *     and what became of appeals. Which answers were accepted is not told: it would tell which were
         *     not looked at because they are known.
         */
        get: operations["list_supplier_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{supplier}/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Workload
         * @description What each worker holds and has done, in the order of `GET /suppliers/{supplier}/workers`.
         */
        get: operations["list_workload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{supplier}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Statement
         * @description Time and pay of a supplier's workers, at most 366 days: the same figures as each worker sees
         *     of their own. As `csv`, all lines at once.
         */
        get: operations["read_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read My Reviews
         * @description What waits for me, by project: reviews, appeals, disagreements; and what I have done.
         */
        get: operations["read_my_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reviews/decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Decisions
         * @description What I decided, the last first, with until when I can take it back.
         */
        get: operations["list_my_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/reviews/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Reviews
         * @description Take annotations to look at, for half an hour. None is no error: there is none to review.
         */
        post: operations["claim_reviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/reviews/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Held Reviews
         * @description The reviews I hold.
         */
        get: operations["list_held_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{review}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Review
         * @description Accept, mend or refuse an annotation I hold.
         */
        post: operations["decide_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{review}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Review
         * @description Take my decision back while its time runs and nobody appealed: all that it changed is as
         *     it was, and I hold the review again.
         */
        post: operations["undo_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{review}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Review
         * @description Hold a review for another half an hour from now.
         */
        post: operations["renew_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{review}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Review
         * @description Give a review back undecided, for anybody to take.
         */
        post: operations["return_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reviews
         * @description The lab sees all reviews (a reviewer, whose they are once they are decided and can be
         *     neither taken back nor overturned); a supplier's people those that changed their annotations.
         */
        get: operations["list_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{review}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Review
         * @description A review with the item, the answers and what took their place.
         */
        get: operations["read_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{review}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeal Review
         * @description Say why a review of my annotation, or of my supplier's as its manager, is wrong. Somebody
         *     else than the reviewer decides.
         */
        post: operations["appeal_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{review}/answer-appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Appeal
         * @description Uphold or overturn a review that was appealed, if it is not mine.
         */
        post: operations["answer_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/disagreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Disagreements
         * @description Items answered at least twice of which it is still unsure what is true, the least sure
         *     first.
         */
        get: operations["list_disagreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{item}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Answers
         * @description An item's answers side by side, without a word on whose they are.
         */
        get: operations["read_answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{item}/adjudicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjudicate Item
         * @description Say what is true of an item where answers disagree. A later word supersedes.
         */
        post: operations["adjudicate_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{item}/adjudicate/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Adjudication
         * @description Take my first decision on an item back while the project's time for it runs: what is true
         *     of it is open again.
         */
        post: operations["undo_adjudication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Feedback
         * @description Each change to my work, the latest first: what was mended or refused and why, and what
         *     became of my appeals.
         */
        get: operations["list_my_feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/feedback/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read My Feedback
         * @description Mark changes to my work as read.
         */
        post: operations["read_my_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Webhooks
         * @description Where changes are sent, with how many wait and how many are dead.
         */
        get: operations["list_webhooks"];
        put?: never;
        /**
         * Create Webhook
         * @description Have events from now on sent to a URL, each signed with the secret that comes back.
         *
         *     Messages go out one after another, in the order of the events; one that is not answered
         *     with 2xx within 15 seconds is passed over, and sent again after 5 seconds, half a minute, 2
         *     and 10 minutes, 1, 6 and 24 hours; then it is dead, and can be replayed.
         */
        post: operations["create_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Webhook
         * @description Change the address or the events, pause (events wait), or end it for good.
         */
        patch: operations["change_webhook"];
        trace?: never;
    };
    "/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deliveries
         * @description What was sent, waits, or is dead, and what the other side answered last.
         */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Deliveries
         * @description Send all dead deliveries again, or the one named, whatever became of it.
         */
        post: operations["replay_deliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Media
         * @description The files that were uploaded.
         */
        get: operations["list_media"];
        put?: never;
        /**
         * Upload Media
         * @description Upload an image, sound or video (the request's body). The same file again is the same.
         */
        post: operations["upload_media"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{media}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Media
         * @description What a file is, with a link that opens it.
         */
        get: operations["read_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Overview
         * @description A project on one page: how far, how fast, how good, how much, and what to do next.
         */
        get: operations["read_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{item}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Item History
         * @description An item's whole life: who added it, who answered what, what was reviewed, appealed and
         *     decided, and what is thought to be true of it now. For who reviews blindly it says too much.
         */
        get: operations["read_item_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/scorecards/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Scorecard History
         * @description What the scorecards of a question said as labels came in.
         */
        get: operations["read_scorecard_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/scorecards/slices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Sliced Scores
         * @description Accuracy and cost of each supplier by parts of the items: the 12 with most labels, the
         *     rest as one. From the answers as they stand, a sample of them where they are millions.
         */
        get: operations["read_sliced_scores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/workers-scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Worker Scores
         * @description Workers in the last scorecard: accuracy, speed, what reviewers refused; those with most
         *     labels first.
         */
        get: operations["read_worker_scores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/confusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Confusion
         * @description What is mistaken for what, as of the last fit: by gold where an item has it, else by the
         *     lab's decision, else by the estimate. Cells without labels are left out.
         */
        get: operations["read_confusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/confusion/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Confused Items
         * @description The labels behind a cell of the confusion (or a row, or a column of it), by item. A page
         *     may hold fewer than `limit`, even none, and still have a `next`: a request looks through so
         *     many labels and no more.
         */
        get: operations["list_confused_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Agreement
         * @description Who agrees with whom, who is strict, what sways choices: from the answers as they stand,
         *     a sample of them where they are millions.
         */
        get: operations["read_agreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/compare/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Parties
         * @description Who has answered a question and so can be compared; those with most answers first.
         */
        get: operations["list_parties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Two
         * @description Two suppliers or workers on the items that both answered: agreement, accuracy on known
         *     answers, who says what; from the answers as they stand, a sample where they are millions.
         */
        get: operations["compare_two"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/compare/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Compared Items
         * @description The items that both answered, with both answers; a cell of the comparison's with `said_a`
         *     and `said_b`. A page may hold fewer than `limit`, even none, and still have a `next`: a
         *     request looks through so many labels and no more.
         */
        get: operations["list_compared_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Simulate Policies
         * @description What other policies would have cost on the project's answers, and how right they would
         *     have been. Nothing changes. Takes seconds; of many answers a sample is tried.
         */
        post: operations["simulate_policies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Routing
         * @description Whom the routed batches of a project asked, with which probability, and how right they
         *     were: as it looks on the items sent to them, and as it would be on all.
         */
        get: operations["read_routing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Drift
         * @description Whose accuracy fell, when, and from what to what: by gold and by reviews drawn by chance,
         *     with false alarms as rare as said, however often one looks.
         */
        get: operations["read_drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Progress
         * @description How far a project is, by supplier.
         */
        get: operations["read_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Estimates
         * @description What is probably true of each item. Moves with every answer.
         */
        get: operations["list_estimates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Skills
         * @description How often each worker is right, drawn towards the supplier's record.
         */
        get: operations["list_skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Scorecards
         * @description Who is better, how sure that is, what a correct answer costs: from the last fit, which
         *     follows the work by seconds; `fresh` fits now, which takes seconds on millions of labels.
         */
        get: operations["read_scorecards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Report
         * @description The scorecards of a question as one page to forward, from the answers as they stand.
         */
        get: operations["read_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Events
         * @description Server-sent events: `progress` when answers came in, `scorecards` after each fit.
         */
        get: operations["stream_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{item}/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Item Estimates
         * @description What is probably true of one item.
         */
        get: operations["read_item_estimates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Adjudicate
         * @description `answers`, or one of those given, taken as it is.
         */
        Adjudicate: {
            /** Answers */
            answers?: {
                [key: string]: unknown;
            } | null;
            /** Take */
            take?: string | null;
            /** Reason */
            reason?: string | null;
        };
        /** Adjudicated */
        Adjudicated: {
            /** Id of a annotation */
            annotation_id: string;
        };
        /**
         * Advice
         * @description What wants doing, by a code, with what it speaks of.
         *
         *     count: how many, `or_more` where not all were counted. name: a supplier or batch; other: the
         *     supplier it is compared with. low, high: the interval of `value` (a difference of accuracies).
         */
        Advice: {
            /**
             * Code
             * @enum {string}
             */
            code: "no-items" | "no-contract" | "no-workers" | "qualification-lacks-items" | "not-started" | "paused" | "no-gold" | "few-gold" | "calibration-waits" | "nothing-open" | "contract-full" | "appeals-wait" | "reviews-wait" | "disagreements-wait" | "many-skips" | "supplier-behind" | "late" | "ready-for-release";
            /** Count */
            count?: number | null;
            /**
             * Or More
             * @default false
             */
            or_more: boolean;
            /** Of */
            of?: number | null;
            /** Name */
            name?: string | null;
            /** Other */
            other?: string | null;
            /** Question */
            question?: string | null;
            /** Reason */
            reason?: string | null;
            /** Value */
            value?: number | null;
            /** Low */
            low?: number | null;
            /** High */
            high?: number | null;
            /** When */
            when?: string | null;
            /** Batch Id */
            batch_id?: string | null;
            /** Supplier Id */
            supplier_id?: string | null;
        };
        /**
         * Agreement
         * @description `labels` of `labels_in_all` were looked at, `sampled` where that is not all of them.
         *     `choices`: answers to a preference that its biases rest on, the latest.
         */
        Agreement: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Kind */
            kind: string;
            /** Level */
            level: string;
            /** Classes */
            classes: string[];
            /** Labels */
            labels: number;
            /** Labels In All */
            labels_in_all: number;
            /** Sampled */
            sampled: boolean;
            overall: components["schemas"]["Coefficients"] | null;
            /** Suppliers */
            suppliers: components["schemas"]["SupplierAgreement"][];
            /** Pairs */
            pairs: components["schemas"]["PairAgreement"][];
            /** Raters */
            raters: components["schemas"]["RaterEffects"][];
            /** Raters In All */
            raters_in_all: number;
            /** Choices */
            choices: number;
            first_shown: components["schemas"]["Interval"] | null;
            longer: components["schemas"]["Interval"] | null;
        };
        /** Annotation */
        Annotation: {
            /** Id of a annotation */
            id: string;
            /** Id of a item */
            item_id: string;
            /** External Id */
            external_id: string;
            /** Supplier Id */
            supplier_id: string | null;
            /** Worker Id */
            worker_id: string | null;
            /**
             * Person Id
             * @description Of the lab, who mended or decided.
             */
            person_id: string | null;
            /** Supersedes */
            supersedes: string | null;
            /** Form Version */
            form_version: number;
            /** Guidelines Version */
            guidelines_version: number | null;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /**
             * Shown
             * @description The order things were shown in.
             */
            shown: {
                [key: string]: unknown;
            } | null;
            /** Seconds */
            seconds: number | null;
            /**
             * Counts
             * @description False once undone, mended or refused.
             */
            counts: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * Answer
         * @description `key` makes repeating a submit harmless: the same key is the same submit.
         */
        Answer: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /**
             * Seconds
             * @description Time spent on it.
             */
            seconds?: number | null;
            /**
             * Shown
             * @description The order things were shown in.
             */
            shown?: {
                [key: string]: unknown;
            } | null;
            /** Key */
            key?: string | null;
        };
        /** Appeal */
        Appeal: {
            /** Text */
            text: string;
        };
        /**
         * AppealDecision
         * @description Uphold the review, or overturn it: the annotation counts again as it was.
         */
        AppealDecision: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "upheld" | "overturned";
            /** Comment */
            comment?: string | null;
        };
        /**
         * AuditEvent
         * @description `hash` seals it and all before it, a moment after it happened (`sealed`).
         *
         *     Names are today's: of the person (a worker's pseudonym; of a key, its maker's) and of the
         *     thing, with where to find it.
         */
        AuditEvent: {
            /** Id of a event */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Actor */
            actor: string;
            /** Actor Name */
            actor_name: string | null;
            /**
             * Actor Key
             * @description The name of the key it was done with.
             */
            actor_key: string | null;
            /** Action */
            action: string;
            /** Object */
            object: string;
            /** Object Name */
            object_name: string | null;
            /** Project Id */
            project_id: string | null;
            /** Item Id */
            item_id: string | null;
            /** Supplier Id */
            supplier_id: string | null;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
            /** Sealed */
            sealed: boolean;
            /** Hash */
            hash: string | null;
        };
        /** Batch */
        Batch: {
            /** Id of a batch */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Status */
            status: string;
            /** Decision */
            decision: string | null;
            /** Priority */
            priority: number;
            split: components["schemas"]["Split"] | null;
            /** Due At */
            due_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** BatchChange */
        BatchChange: {
            /**
             * Due At
             * @description null: due at no time.
             */
            due_at?: string | null;
            /** Status */
            status?: ("staged" | "running" | "paused" | "finished") | null;
            /** Priority */
            priority?: number | null;
        };
        /**
         * BrokenRule
         * @description How often reviews named a rule, of all that were decided of the sample.
         */
        BrokenRule: {
            /** Rule */
            rule: string;
            /** Refused */
            refused: number;
            /** Mended */
            mended: number;
            share: components["schemas"]["ReviewedShare"];
        };
        /**
         * Burn
         * @description Answers given by hour or by day (UTC), whatever became of them since; no row: none.
         */
        Burn: {
            /**
             * Unit
             * @enum {string}
             */
            unit: "hour" | "day";
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Points */
            points: components["schemas"]["BurnPoint"][];
        };
        /** BurnPoint */
        BurnPoint: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Id of a supplier */
            supplier_id: string;
            /** Answers */
            answers: number;
        };
        /**
         * Calibration
         * @description A calibration batch that production waits for.
         */
        Calibration: {
            /** Id of a batch */
            batch_id: string;
            /** Name */
            name: string;
            /** Answers Wanted */
            answers_wanted: number;
            /** Answers Done */
            answers_done: number;
        };
        /**
         * Candidate
         * @description An item whose answers are known well enough to become gold. `answers`: what was decided,
         *     or one worker's that agree with the estimates in everything.
         */
        Candidate: {
            /** Id of a item */
            id: string;
            /** External Id */
            external_id: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Media */
            media: {
                [key: string]: string;
            };
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Confidence */
            confidence: number | null;
            /** Labels */
            labels: number | null;
            /** Decided At */
            decided_at: string | null;
        };
        /**
         * ChangedAnswer
         * @description A review that changed an answer: what was shown, what was answered, and what took its place
         *     where it was mended. Who decided is not told.
         */
        ChangedAnswer: {
            /** Id of a review */
            id: string;
            /** Id of a project */
            project_id: string;
            /** Project */
            project: string;
            /** Id of a item */
            item_id: string;
            /** Id of a annotation */
            annotation_id: string;
            /** Id of a worker */
            worker_id: string;
            /** Worker */
            worker: string;
            /** Id of a form */
            form_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "mended" | "refused";
            /** Rule */
            rule: string | null;
            /** Comment */
            comment: string | null;
            /**
             * Answered At
             * Format: date-time
             */
            answered_at: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Media */
            media?: {
                [key: string]: string;
            };
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Mended Answers */
            mended_answers: {
                [key: string]: unknown;
            } | null;
            /** Appeal */
            appeal: string | null;
            /** Appealed At */
            appealed_at: string | null;
            /** Appeal Result */
            appeal_result: ("upheld" | "overturned") | null;
            /** Appeal Comment */
            appeal_comment: string | null;
            /** Appeal Decided At */
            appeal_decided_at: string | null;
        };
        /**
         * CheckedForm
         * @description `form`: the definition as it would be kept, null where it has problems.
         *     `fields`: what an item's payload must hold. `answers`: as they would be kept.
         */
        CheckedForm: {
            /** Form */
            form: {
                [key: string]: unknown;
            } | null;
            /** Fields */
            fields?: components["schemas"]["NeededField"][];
            /** Problems */
            problems?: components["schemas"]["ProblemTold"][];
            /** Payload Problems */
            payload_problems?: components["schemas"]["ProblemTold"][];
            /** Answer Problems */
            answer_problems?: components["schemas"]["ProblemTold"][];
            /** Answers */
            answers?: {
                [key: string]: unknown;
            } | null;
        };
        /** Claim */
        Claim: {
            /**
             * Count
             * @description Tasks wanted; fewer come if fewer are open.
             * @default 1
             */
            count: number;
            /**
             * Items
             * @description external_ids: these and no others, where the project's policy allows to pick.
             */
            items?: string[] | null;
        };
        /** ClaimReviews */
        ClaimReviews: {
            /**
             * Count
             * @default 1
             */
            count: number;
        };
        /**
         * Coefficients
         * @description How far labels agree; `items` have two or more. AC2 only where classes have an order.
         */
        Coefficients: {
            /** Items */
            items: number;
            /** Labels */
            labels: number;
            percent: components["schemas"]["Interval"];
            alpha: components["schemas"]["Interval"];
            gwet_ac1: components["schemas"]["Interval"];
            gwet_ac2: components["schemas"]["Interval"] | null;
            /** Shares */
            shares: {
                [key: string]: number;
            };
        };
        /** ComparedAnswer */
        ComparedAnswer: {
            /** Id of a annotation */
            annotation_id: string;
            /** Id of a worker */
            worker_id: string;
            /** Worker */
            worker: string;
            /** Form Version */
            form_version: number;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Seconds */
            seconds: number | null;
        };
        /**
         * ComparedCell
         * @description How many of the shared `things` got the class `a` from a and `b` from b.
         */
        ComparedCell: {
            /** A */
            a: string;
            /** B */
            b: string;
            /** Count */
            count: number;
        };
        /** ComparedEstimate */
        ComparedEstimate: {
            /** Answer */
            answer: string;
            /** Confidence */
            confidence: number;
            /** Decided */
            decided: boolean;
        };
        /**
         * ComparedItem
         * @description An item that both answered. `said_a`, `said_b`: the classes, null where the question has
         *     several on an item.
         */
        ComparedItem: {
            /** Id of a item */
            item_id: string;
            /** External Id */
            external_id: string;
            /** Text */
            text: string;
            /** Said A */
            said_a: string | null;
            /** Said B */
            said_b: string | null;
            a: components["schemas"]["ComparedAnswer"];
            b: components["schemas"]["ComparedAnswer"];
            /** Gold */
            gold: {
                [key: string]: unknown;
            } | null;
            estimate: components["schemas"]["ComparedEstimate"] | null;
        };
        /**
         * ComparedSide
         * @description A supplier, or a worker where `worker_id` is not null. `gold`: how often right on those
         *     of the shared items whose answer is known. `first_wins`: of a preference, how often the
         *     first of the payload's two outputs was judged better, ties left out; those are `ties`.
         */
        ComparedSide: {
            /** Id of a supplier */
            supplier_id: string;
            /** Supplier */
            supplier: string;
            /** Worker Id */
            worker_id: string | null;
            /** Worker */
            worker: string | null;
            gold: components["schemas"]["Interval"] | null;
            first_wins: components["schemas"]["Interval"] | null;
            /** Ties */
            ties: number | null;
        };
        /**
         * Comparison
         * @description Two sides on the `items` that both answered; of a supplier with several answers to an item
         *     one is drawn. `things`: what was labelled on them, more than the items where a question's
         *     units show only in its answers (spans); agreement and cells count these. `difference`:
         *     accuracy of a less that of b on the same known answers. `sampled`: `items` are a random part.
         */
        Comparison: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Kind */
            kind: string;
            /** Level */
            level: string;
            /** Classes */
            classes: string[];
            a: components["schemas"]["ComparedSide"];
            b: components["schemas"]["ComparedSide"];
            /** Items */
            items: number;
            /** Things */
            things: number;
            /** Labels In All */
            labels_in_all: number;
            /** Sampled */
            sampled: boolean;
            agreement: components["schemas"]["Coefficients"] | null;
            difference: components["schemas"]["Interval"] | null;
            /** Cells */
            cells: components["schemas"]["ComparedCell"][];
        };
        /**
         * ComparisonPoint
         * @description Accuracy of `a` less that of `b`; which of the two is `a` does not change over time.
         */
        ComparisonPoint: {
            /** Id of a supplier */
            a: string;
            /** Id of a supplier */
            b: string;
            /** Difference */
            difference: number;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** Decided */
            decided: boolean;
            /**
             * Basis
             * @enum {string}
             */
            basis: "gold" | "estimate";
            /** Shared Items */
            shared_items: number;
            /** More Items */
            more_items: number | null;
        };
        /**
         * Configuration
         * @description A Label Studio labelling configuration (XML).
         */
        Configuration: {
            /** Text */
            text: string;
        };
        /**
         * ConfusedLabel
         * @description A label in a cell of the confusion. `basis`: what says that the class is true.
         */
        ConfusedLabel: {
            /** Id of a item */
            item_id: string;
            /** External Id */
            external_id: string;
            /** Text */
            text: string;
            /** Annotation Id */
            annotation_id: string | null;
            /** Id of a worker */
            worker_id: string;
            /** Worker */
            worker: string;
            /** Id of a supplier */
            supplier_id: string;
            /** Supplier */
            supplier: string;
            /**
             * Basis
             * @enum {string}
             */
            basis: "gold" | "decision" | "estimate";
        };
        /** Confusion */
        Confusion: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Computed At */
            computed_at: string | null;
            /** Classes */
            classes: string[];
            /** Cells */
            cells: components["schemas"]["ConfusionCell"][];
        };
        /**
         * ConfusionCell
         * @description Labels that said `said` of what is `true`; `gold` of them by gold, the rest by the lab's
         *     decision or the estimate.
         */
        ConfusionCell: {
            /** True */
            true: string;
            /** Said */
            said: string;
            /** Labels */
            labels: number;
            /** Gold */
            gold: number;
        };
        /** Contract */
        Contract: {
            /** Id of a contract */
            id: string;
            /** Id of a project */
            project_id: string;
            /** Id of a supplier */
            supplier_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "paused" | "ended";
            /** Price */
            price: number;
            /** Currency */
            currency: string;
            /** Capacity */
            capacity: number | null;
            /** Share */
            share: number | null;
            /** Review Rate */
            review_rate: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * Decided
         * @description `a` has been ahead of `b` beyond doubt since then: when there were so many labels, and so
         *     many shared items to judge the two by (0: they were judged on different items).
         */
        Decided: {
            /** Id of a supplier */
            a: string;
            /** Id of a supplier */
            b: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Labels */
            labels: number;
            /** Shared Items */
            shared_items: number;
            /**
             * Basis
             * @enum {string}
             */
            basis: "gold" | "estimate";
        };
        /** Decision */
        Decision: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "go" | "no-go";
        };
        /**
         * Delivery
         * @description One event on its way to one address; `dead` after the last try.
         */
        Delivery: {
            /** Id of a delivery */
            id: string;
            /** Action */
            action: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "delivered" | "dead";
            /** Tries */
            tries: number;
            /**
             * Next At
             * Format: date-time
             */
            next_at: string;
            /** Last Status */
            last_status: number | null;
            /** Last Error */
            last_error: string | null;
            /** Delivered At */
            delivered_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * Disagreement
         * @description An item whose answers leave it open what is true: `confidence` of the `question` that is
         *     least sure, with its `labels`; so many more answers of the item are `awaited`.
         */
        Disagreement: {
            /** Id of a item */
            id: string;
            /** External Id */
            external_id: string;
            /** Question */
            question: string;
            /** Labels */
            labels: number;
            /** Confidence */
            confidence: number;
            /** Awaited */
            awaited: number;
        };
        /** Draft */
        Draft: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
        };
        /**
         * Drift
         * @description Of `watched` suppliers and workers, those whose accuracy fell. Where nobody's changes, some
         *     alarm comes once in at least `run_length` judged answers of all together.
         */
        Drift: {
            /** Watched */
            watched: number;
            /** Judged */
            judged: number;
            /** Run Length */
            run_length: number;
            /** Falls */
            falls: components["schemas"]["Fall"][];
        };
        /** Earned */
        Earned: {
            /** Currency */
            currency: string;
            /** Answers */
            answers: number;
            /** Pay */
            pay: number;
        };
        /**
         * Estimate
         * @description What is probably true of one unit of a question, and how probably each class is.
         *
         *     `decided`: a reviewer or an adjudicator said so, whatever the answers say.
         */
        Estimate: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Answer */
            answer: string;
            /** Confidence */
            confidence: number;
            /** Labels */
            labels: number;
            /** Decided */
            decided: boolean;
            /** Posterior */
            posterior: {
                [key: string]: number;
            };
        };
        /**
         * Explained
         * @description How a test answer compares with the known one, and why that is right.
         */
        Explained: {
            /**
             * Score
             * @description Agreement in [0, 1]; null: this form asks nothing known.
             */
            score: number | null;
            /**
             * Known
             * @description The known answers, of the questions that have one.
             */
            known: {
                [key: string]: unknown;
            };
            /**
             * Reason
             * @description Markdown by language tag.
             */
            reason: {
                [key: string]: string;
            } | null;
        };
        /**
         * Fall
         * @description A fall in accuracy that was found. `found_at`: the answer at which it was proved;
         *     `since`: the answer from which on they speak most for it; `before`, `after`: the shares
         *     right on its two sides, of `answers_before` and `answers_after` judged answers. `baseline`: the
         *     accuracy it fell below, the lower end of what the first judged answers had shown.
         */
        Fall: {
            /** Id of a supplier */
            supplier_id: string;
            /** Supplier */
            supplier: string;
            /** Worker Id */
            worker_id: string | null;
            /** Worker */
            worker: string | null;
            /** Baseline */
            baseline: number;
            /**
             * Found At
             * Format: date-time
             */
            found_at: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Before */
            before: number;
            /** After */
            after: number;
            /** Answers Before */
            answers_before: number;
            /** Answers After */
            answers_after: number;
        };
        /**
         * Feedback
         * @description A review that changed my answer: mended (`after` took its place) or refused. Who decided
         *     is not told.
         */
        Feedback: {
            /** Id of a review */
            id: string;
            /** Id of a annotation */
            annotation_id: string;
            /** Id of a project */
            project_id: string;
            /** Project Name */
            project_name: string;
            /** Id of a form */
            form_id: string;
            /** Guidelines Id */
            guidelines_id: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Media */
            media: {
                [key: string]: string;
            };
            /**
             * Status
             * @enum {string}
             */
            status: "mended" | "refused";
            /**
             * Before
             * @description My answers.
             */
            before: {
                [key: string]: unknown;
            };
            /**
             * After
             * @description The reviewer's, where mine were mended.
             */
            after: {
                [key: string]: unknown;
            } | null;
            /** Rule */
            rule: string | null;
            /** Comment */
            comment: string | null;
            /**
             * Answered At
             * Format: date-time
             */
            answered_at: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Appeal */
            appeal: string | null;
            /** Appealed At */
            appealed_at: string | null;
            /** Appeal Result */
            appeal_result: ("upheld" | "overturned") | null;
            /** Appeal Comment */
            appeal_comment: string | null;
            /** Appeal Decided At */
            appeal_decided_at: string | null;
            /**
             * Read
             * @description False until I marked it, and again once an appeal is decided.
             */
            read: boolean;
        };
        /**
         * FeedbackPage
         * @description `unread` and `summary` are of all projects, whatever the page shows.
         */
        FeedbackPage: {
            /** Rows */
            rows: components["schemas"]["Feedback"][];
            /** Next */
            next?: string | null;
            /** Unread */
            unread: number;
            summary: components["schemas"]["FeedbackSummary"];
        };
        /**
         * FeedbackSummary
         * @description Of the reviews of my answers that were decided in the last 30 days. It tells how many
         *     were accepted, never which: answers that are known are not reviewed.
         */
        FeedbackSummary: {
            /** Accepted */
            accepted: number;
            /** Mended */
            mended: number;
            /** Refused */
            refused: number;
            /**
             * Overturned
             * @description Mended or refused, until an appeal of mine.
             */
            overturned: number;
        };
        /**
         * FormDraft
         * @description A definition to check; with a payload, whether the form can show it; with answers to
         *     that, whether the form takes them.
         */
        FormDraft: {
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /** Payload */
            payload?: {
                [key: string]: unknown;
            } | null;
            /** Answers */
            answers?: {
                [key: string]: unknown;
            } | null;
        };
        /** FormVersion */
        FormVersion: {
            /** Id of a form */
            id: string;
            /** Version */
            version: number;
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /** Digest */
            digest: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * Funnel
         * @description How many items are where: `items` = gold + open + in_work + skipped + done + decided, as of
         *     `counted_at`. Answers are those of items that are no gold.
         */
        Funnel: {
            /** Items */
            items: number;
            /** Gold */
            gold: number;
            /** Open */
            open: number;
            /** In Work */
            in_work: number;
            /** Skipped */
            skipped: number;
            /** Done */
            done: number;
            /** Decided */
            decided: number;
            /**
             * Counted At
             * Format: date-time
             */
            counted_at: string;
            /** Answers Wanted */
            answers_wanted: number;
            /** Answers Live */
            answers_live: number;
            /** Answers Done */
            answers_done: number;
        };
        /**
         * GivenAnswer
         * @description `id` stands for the answer on this page alone: it names it nowhere else.
         */
        GivenAnswer: {
            /** Id of a answer */
            id: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
        };
        /** Gold */
        Gold: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Reason */
            reason?: {
                [key: string]: string;
            } | null;
        };
        /** GoldChange */
        GoldChange: {
            /**
             * Is Retired
             * @description Retired gold is handed out no more, and still known.
             */
            is_retired: boolean;
        };
        /**
         * GoldItem
         * @description An item with known answers. What is counted was answered since they were last set.
         *
         *     `score` is the mean agreement with them, `right` how often it was full. `is_doubted`: of
         *     the `good_workers` who answered it, more than half (`good_against`) said otherwise, so that
         *     it may be the known answer that is wrong. Who is good shows in the rest of the gold.
         */
        GoldItem: {
            /** Id of a item */
            id: string;
            /** External Id */
            external_id: string;
            /** Id of a batch */
            batch_id: string;
            /** Batch */
            batch: string;
            /** Batch Kind */
            batch_kind: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Media */
            media: {
                [key: string]: string;
            };
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Reason */
            reason: {
                [key: string]: string;
            } | null;
            /** Shown */
            shown: number;
            /** Answered */
            answered: number;
            /** Right */
            right: number;
            /** Score */
            score: number | null;
            /** Good Workers */
            good_workers: number;
            /** Good Against */
            good_against: number;
            /** Is Doubted */
            is_doubted: boolean;
            /** Otherwise */
            otherwise: components["schemas"]["Otherwise"][];
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Retired At */
            retired_at: string | null;
        };
        /** GoldState */
        GoldState: {
            /** Id of a item */
            id: string;
            /** Retired At */
            retired_at: string | null;
        };
        /** Guidelines */
        Guidelines: {
            /** Id of a guidelines */
            id: string;
            /** Version */
            version: number;
            /** Text */
            text: {
                [key: string]: string;
            };
            /** Digest */
            digest: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * HistoryEvent
         * @description Something that happened to an item. Who: a person of the lab, or a worker by pseudonym.
         *
         *     outcome: `expired` or `returned` of what was let go; `sample` or `doubt` for which a review was
         *     opened; `accepted`, `mended` or `refused` of a review; `upheld` or `overturned` of an appeal.
         *     words: the rule that was broken comes as `rule`; a skip's reason, a comment, an appeal here.
         */
        HistoryEvent: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "added" | "gold-set" | "claimed" | "answered" | "skipped" | "let-go" | "taken-back" | "review-opened" | "reviewed" | "appealed" | "appeal-decided" | "adjudicated";
            /** Person Id */
            person_id?: string | null;
            /** Person */
            person?: string | null;
            /** Supplier Id */
            supplier_id?: string | null;
            /** Supplier */
            supplier?: string | null;
            /** Worker Id */
            worker_id?: string | null;
            /** Worker */
            worker?: string | null;
            /** Annotation Id */
            annotation_id?: string | null;
            /** Review Id */
            review_id?: string | null;
            /** Outcome */
            outcome?: string | null;
            /** Rule */
            rule?: string | null;
            /** Words */
            words?: string | null;
            /** Batch */
            batch?: string | null;
            /** Filename */
            filename?: string | null;
        };
        /** HistoryPoint */
        HistoryPoint: {
            /** Labels */
            labels: number;
            /**
             * Computed At
             * Format: date-time
             */
            computed_at: string;
            /** Suppliers */
            suppliers: components["schemas"]["SupplierPoint"][];
            /** Comparisons */
            comparisons: components["schemas"]["ComparisonPoint"][];
        };
        /**
         * Import
         * @description What became of an upload. `problems` has the first thousand.
         */
        Import: {
            /** Id of a import */
            id: string;
            /** Id of a batch */
            batch_id: string;
            /** Filename */
            filename: string;
            /**
             * Status
             * @enum {string}
             */
            status: "done" | "refused";
            /** Rows Read */
            rows_read: number;
            /** Rows Added */
            rows_added: number;
            /** Rows Known */
            rows_known: number;
            /** Rows Bad */
            rows_bad: number;
            /** Problems */
            problems: components["schemas"]["RowProblem"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * ImportedForm
         * @description `form` is null where nothing in the configuration can be asked here.
         */
        ImportedForm: {
            /** Form */
            form: {
                [key: string]: unknown;
            } | null;
            /** Remarks */
            remarks: components["schemas"]["Remark"][];
            /** Joined */
            joined: components["schemas"]["JoinedFields"][];
            /** Problems */
            problems?: components["schemas"]["ProblemTold"][];
        };
        /**
         * Interval
         * @description An estimate with its interval, and how many labels (agreement: items) it rests on.
         */
        Interval: {
            /** Estimate */
            estimate: number;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** N */
            n: number;
        };
        /**
         * Invitation
         * @description Invite somebody of the lab, or a supplier's manager (with `supplier_id`).
         */
        Invitation: {
            /** Name */
            name: string;
            /** Email */
            email: string;
            /** Role */
            role: ("owner" | "lead" | "researcher" | "reviewer") | "supplier-manager";
            /** Supplier Id */
            supplier_id?: string | null;
            /**
             * Locale
             * @default en
             * @enum {string}
             */
            locale: "en" | "ar";
        };
        /**
         * InvitedWorker
         * @description A worker with the one-time link that lets the person in.
         */
        InvitedWorker: {
            worker: components["schemas"]["Worker"];
            /** Id of a person */
            person_id: string;
            /** Token */
            token: string;
            /** Path */
            path: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /** InvitedWorkers */
        InvitedWorkers: {
            /** Workers */
            workers: components["schemas"]["InvitedWorker"][];
        };
        /** Item */
        Item: {
            /** Id of a item */
            id: string;
            /** External Id */
            external_id: string;
            /** Id of a batch */
            batch_id: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Gold */
            gold: {
                [key: string]: unknown;
            } | null;
            /** Gold Reason */
            gold_reason: {
                [key: string]: string;
            } | null;
            /** Wanted */
            wanted: number;
            /** Live */
            live: number;
            /** Done */
            done: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * ItemAnswer
         * @description One set of answers to an item, a worker's or the lab's; `counts` tells whether it still does,
         *     `supersedes` whose place it took. gold_score: its agreement with the known answers of its time.
         */
        ItemAnswer: {
            /** Id of a annotation */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Supplier Id */
            supplier_id: string | null;
            /** Supplier */
            supplier: string | null;
            /** Worker Id */
            worker_id: string | null;
            /** Worker */
            worker: string | null;
            /** Person Id */
            person_id: string | null;
            /** Person */
            person: string | null;
            /** Supersedes */
            supersedes: string | null;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Seconds */
            seconds: number | null;
            /** Form Version */
            form_version: number;
            /** Guidelines Version */
            guidelines_version: number | null;
            /** Counts */
            counts: boolean;
            /** Gold Score */
            gold_score: number | null;
        };
        /** ItemDecision */
        ItemDecision: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Reason */
            reason: string | null;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
        };
        /** ItemEstimates */
        ItemEstimates: {
            /** Id of a item */
            id: string;
            /** External Id */
            external_id: string;
            /** Estimates */
            estimates: components["schemas"]["Estimate"][];
        };
        /**
         * ItemHistory
         * @description An item's whole life. `events` in order, the oldest first.
         */
        ItemHistory: {
            /** Id of a item */
            id: string;
            /** Id of a project */
            project_id: string;
            /** External Id */
            external_id: string;
            /** Batch */
            batch: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Media
             * @description Links to the files that the payload names.
             */
            media: {
                [key: string]: string;
            };
            /** Gold */
            gold: {
                [key: string]: unknown;
            } | null;
            /** Form Version */
            form_version: number;
            /** Estimates */
            estimates: components["schemas"]["Estimate"][];
            /** Answers */
            answers: components["schemas"]["ItemAnswer"][];
            /** Events */
            events: components["schemas"]["HistoryEvent"][];
        };
        /**
         * ItemRow
         * @description An item as a table shows it. `cut`: the payload's fields that were shortened.
         *
         *     state: `gold`, or how far it is: nobody has it (`open`), somebody has or had it (`in-work`),
         *     somebody would not answer it (`skipped`), it has its answers (`done`), the lab has said
         *     what is true of it (`decided`).
         */
        ItemRow: {
            /** Id of a item */
            id: string;
            /** External Id */
            external_id: string;
            /** Id of a batch */
            batch_id: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Cut */
            cut: string[];
            /**
             * State
             * @enum {string}
             */
            state: "gold" | "open" | "in-work" | "skipped" | "done" | "decided";
            /** Wanted */
            wanted: number;
            /** Live */
            live: number;
            /** Done */
            done: number;
            /** Skips */
            skips: number;
            /** Estimates */
            estimates: components["schemas"]["ShortEstimate"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ItemRows
         * @description Rows `at` and after of a list that has `total`. `more`: of what the filter finds only the
         *     first `total` were kept, there are more. `listing`: send it with the next request to stay in
         *     this very list; null where the list is not filtered.
         */
        ItemRows: {
            /** At */
            at: number;
            /** Total */
            total: number;
            /** More */
            more: boolean;
            /** Listing */
            listing: string | null;
            /**
             * Found At
             * Format: date-time
             */
            found_at: string;
            /** Rows */
            rows: components["schemas"]["ItemRow"][];
        };
        /**
         * JoinedFields
         * @description Fields of the other tool's tasks that became one list of ours.
         */
        JoinedFields: {
            /** Field */
            field: string;
            /** Of */
            of: string[];
        };
        /** Key */
        Key: {
            /** Id of a key */
            id: string;
            /** Id of a person */
            person_id: string;
            /** Name */
            name: string;
            /** Start */
            start: string;
            /** Scopes */
            scopes: string[] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
        };
        /**
         * Link
         * @description A one-time sign-in link: whoever opens it first is that person.
         */
        Link: {
            /** Id of a person */
            person_id: string;
            /** Token */
            token: string;
            /** Path */
            path: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * MadeKey
         * @description The only time the key itself is shown.
         */
        MadeKey: {
            /** Id of a key */
            id: string;
            /** Id of a person */
            person_id: string;
            /** Name */
            name: string;
            /** Start */
            start: string;
            /** Scopes */
            scopes: string[] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
            /** Key */
            key: string;
        };
        /**
         * MadeWebhook
         * @description With the secret that signs what is sent; it is not shown again.
         */
        MadeWebhook: {
            /** Id of a webhook */
            id: string;
            /** Url */
            url: string;
            /** Events */
            events: string[];
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "paused" | "ended";
            /** Waiting */
            waiting: number;
            /** Dead */
            dead: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Secret */
            secret: string;
        };
        /**
         * Me
         * @description `settings`: what I chose for the page, as it keeps it.
         */
        Me: {
            person: components["schemas"]["Person"];
            /** Id of a workspace */
            workspace_id: string;
            /** Workspace */
            workspace: string;
            /** Permissions */
            permissions: string[];
            /** Settings */
            settings: {
                [key: string]: unknown;
            };
        };
        /**
         * MeChange
         * @description `password`, and a worker's `email`, need the `current_password` if there is one.
         */
        MeChange: {
            /** Name */
            name?: string | null;
            /** Locale */
            locale?: ("en" | "ar") | null;
            /** Email */
            email?: string | null;
            /** Password */
            password?: string | null;
            /** Current Password */
            current_password?: string | null;
            /** Settings */
            settings?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * Media
         * @description A file. Put its `id` into an item's payload; `url` opens it for some hours.
         */
        Media: {
            /** Id of a media */
            id: string;
            /** Sha256 */
            sha256: string;
            /** Bytes */
            bytes: number;
            /** Media Type */
            media_type: string;
            /** Url */
            url: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * MyAnnotation
         * @description An answer of mine and what became of it. Nothing in it tells whether its answer was
         *     known, or what others answered.
         */
        MyAnnotation: {
            /** Id of a annotation */
            id: string;
            /** Id of a task */
            task_id: string;
            /** Id of a project */
            project_id: string;
            /** Project Name */
            project_name: string;
            /** Id of a form */
            form_id: string;
            /** Guidelines Id */
            guidelines_id: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Media */
            media: {
                [key: string]: string;
            };
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /**
             * Is Test
             * @description Whether it was of a qualification test.
             */
            is_test: boolean;
            /**
             * State
             * @description "appealed": mended or refused, and my appeal is not decided. An answer that a review accepted counts like one that none looked at: to tell them apart would tell which answers were known.
             * @enum {string}
             */
            state: "counts" | "appealed" | "mended" | "refused" | "undone";
            /** Seconds */
            seconds: number | null;
            /** Pay */
            pay: number;
            /** Currency */
            currency: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Undo Until
             * @description null: too late, or it does not count.
             */
            undo_until: string | null;
        };
        /**
         * MyDay
         * @description What I did in a project on a day, as it stands now: a refusal takes its pay off the day
         *     of the answer.
         */
        MyDay: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Id of a project */
            project_id: string;
            /** Project Name */
            project_name: string;
            /** Answers */
            answers: number;
            /** Mended */
            mended: number;
            /** Refused */
            refused: number;
            /** Seconds */
            seconds: number;
            /** Pay */
            pay: number;
            /** Currency */
            currency: string;
        };
        /** MyDays */
        MyDays: {
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Rows */
            rows: components["schemas"]["MyDay"][];
            /** Sums */
            sums: components["schemas"]["MySum"][];
        };
        /** MyPay */
        MyPay: {
            /** Pay */
            pay: number;
            /** Currency */
            currency: string;
        };
        /**
         * MyProject
         * @description A project I may work on, or why I may not. `price` is what the lab pays my supplier for
         *     an answer.
         */
        MyProject: {
            /** Id of a project */
            id: string;
            /** Name */
            name: string;
            /** Title */
            title: string | {
                [key: string]: string;
            } | null;
            /** Description */
            description: string | {
                [key: string]: string;
            } | null;
            /** Id of a form */
            form_id: string;
            /** Guidelines Id */
            guidelines_id: string | null;
            /** Languages */
            languages: string[];
            /** Due At */
            due_at: string | null;
            /**
             * Standing
             * @enum {string}
             */
            standing: "none" | "qualifying" | "working" | "refused";
            /** Answered */
            answered: number;
            /**
             * Held
             * @description Tasks I hold, to go on with.
             */
            held: number;
            /**
             * Open
             * @description Whether there is something for me now.
             */
            open: boolean;
            /** @description Why not. */
            obstacle: components["schemas"]["Obstacle"] | null;
            /** Price */
            price: number;
            /** Currency */
            currency: string;
            qualification: components["schemas"]["MyTestTerms"] | null;
        };
        /** MyReview */
        MyReview: {
            /** Id of a review */
            id: string;
            /** Id of a annotation */
            annotation_id: string;
            /** Id of a item */
            item_id: string;
            /** External Id */
            external_id: string | null;
            /** Supplier Id */
            supplier_id: string | null;
            /** Supplier */
            supplier: string | null;
            /** Worker Id */
            worker_id: string | null;
            /** Worker */
            worker: string | null;
            /** Reason */
            reason: ("sample" | "doubt") | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "leased" | "accepted" | "mended" | "refused" | "void";
            /** Reviewer Id */
            reviewer_id: string | null;
            /** Reviewer */
            reviewer: string | null;
            /** Mended Id */
            mended_id: string | null;
            /** Rule */
            rule: string | null;
            /** Comment */
            comment: string | null;
            /** Decided At */
            decided_at: string | null;
            /**
             * Undo Until
             * @description For who decided it, while it can be undone.
             */
            undo_until: string | null;
            /** Appeal */
            appeal: string | null;
            /** Appealed At */
            appealed_at: string | null;
            /** Appeal Result */
            appeal_result: ("upheld" | "overturned") | null;
            /** Appeal Comment */
            appeal_comment: string | null;
            /** Appeal Decided At */
            appeal_decided_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id of a project */
            project_id: string;
            /** Project */
            project: string;
        };
        /** MyReviews */
        MyReviews: {
            /** Projects */
            projects: components["schemas"]["ReviewsWaiting"][];
            /**
             * Decided
             * @description Reviews and disagreements that I decided `since`.
             */
            decided: number;
        };
        /**
         * MySum
         * @description Of all days, by currency.
         */
        MySum: {
            /** Answers */
            answers: number;
            /** Mended */
            mended: number;
            /** Refused */
            refused: number;
            /** Seconds */
            seconds: number;
            /** Pay */
            pay: number;
            /** Currency */
            currency: string;
        };
        /**
         * MyTest
         * @description The qualification test, how I stand in it, and, where it explains, my answers so far.
         */
        MyTest: {
            /** Id of a project */
            project_id: string;
            /**
             * Standing
             * @enum {string}
             */
            standing: "none" | "qualifying" | "working" | "refused";
            test: components["schemas"]["MyTestTerms"];
            /** Answers */
            answers: components["schemas"]["MyTestAnswer"][];
        };
        /** MyTestAnswer */
        MyTestAnswer: {
            /** Id of a annotation */
            annotation_id: string;
            /** Id of a form */
            form_id: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Media */
            media: {
                [key: string]: string;
            };
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            told: components["schemas"]["Explained"];
        };
        /**
         * MyTestTerms
         * @description The qualification test of a project, and how far I am in it.
         */
        MyTestTerms: {
            /** Items */
            items: number;
            /** Pass Score */
            pass_score: number;
            /** Explain */
            explain: boolean;
            /** Paid */
            paid: boolean;
            /** Done */
            done: number;
            /**
             * Score
             * @description Mean agreement so far; null before the first answer, where the test does not explain, and once I passed.
             */
            score: number | null;
        };
        /**
         * MyToday
         * @description Since midnight where I am. `pay` is the contract's price of each answer that counts or
         *     was mended; one that was refused is not paid, unless an appeal overturns that.
         */
        MyToday: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Answers
             * @description Those I did not take back.
             */
            answers: number;
            /** Mended */
            mended: number;
            /** Refused */
            refused: number;
            /**
             * Seconds
             * @description Spent on all answers, those taken back or refused too.
             */
            seconds: number;
            /** Pay */
            pay: components["schemas"]["MyPay"][];
        };
        /**
         * MyWork
         * @description `projects`: what to go on with first.
         */
        MyWork: {
            today: components["schemas"]["MyToday"];
            /** Projects */
            projects: components["schemas"]["MyProject"][];
        };
        /**
         * NeededField
         * @description A field of the payload that the form shows or asks about.
         */
        NeededField: {
            /** Field */
            field: string;
            /** Shape */
            shape: string;
            /** Optional */
            optional: boolean;
        };
        /** NewBatch */
        NewBatch: {
            /** Name */
            name: string;
            /**
             * Kind
             * @default production
             * @enum {string}
             */
            kind: "production" | "calibration" | "qualification";
            /**
             * Status
             * @default running
             * @enum {string}
             */
            status: "staged" | "running";
            /**
             * Priority
             * @description Higher goes first.
             * @default 0
             */
            priority: number;
            split?: components["schemas"]["Split"] | null;
            /** Due At */
            due_at?: string | null;
        };
        /** NewForm */
        NewForm: {
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
        };
        /** NewGuidelines */
        NewGuidelines: {
            /** Text */
            text: {
                [key: string]: string;
            };
        };
        /** NewItem */
        NewItem: {
            /** External Id */
            external_id: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Gold
             * @description The known answers, hidden from workers.
             */
            gold?: {
                [key: string]: unknown;
            } | null;
            /** Gold Reason */
            gold_reason?: {
                [key: string]: string;
            } | null;
        };
        /** NewItems */
        NewItems: {
            /**
             * Batch
             * @default main
             */
            batch: string;
            /** Items */
            items: components["schemas"]["NewItem"][];
        };
        /** NewKey */
        NewKey: {
            /** Name */
            name: string;
            /** Scopes */
            scopes?: ("audit.read" | "insight.read" | "items.read" | "items.write" | "people.read" | "people.write" | "projects.read" | "projects.write" | "review.appeal" | "review.do" | "suppliers.read" | "suppliers.write" | "webhooks.write" | "work.do" | "workers.write")[] | null;
            /** Expires At */
            expires_at?: string | null;
        };
        /** NewProject */
        NewProject: {
            /** Name */
            name: string;
            /**
             * Form
             * @description A form's definition: see the schema at /api/v1/form-schema.
             */
            form: {
                [key: string]: unknown;
            };
            /**
             * Guidelines
             * @description Markdown by language tag.
             */
            guidelines?: {
                [key: string]: string;
            } | null;
            policy?: components["schemas"]["Policy"];
            /** Languages */
            languages?: string[];
            /** Skills */
            skills?: string[];
            /** Due At */
            due_at?: string | null;
        };
        /** NewSupplier */
        NewSupplier: {
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "team" | "vendor" | "crowd" | "model";
        };
        /** NewView */
        NewView: {
            /** Name */
            name: string;
            /**
             * Query
             * @description The filters, order and columns, as in the page's address.
             */
            query: string;
        };
        /** NewWebhook */
        NewWebhook: {
            /** Url */
            url: string;
            /**
             * Events
             * @description Actions of the audit, such as "annotation.submit", "review.*" or "*".
             */
            events: string[];
        };
        /**
         * NewWorker
         * @description `name` is a pseudonym: it is all the lab sees of the person.
         */
        NewWorker: {
            /** Name */
            name: string;
            /** Languages */
            languages?: string[];
            /** Skills */
            skills?: string[];
        };
        /** NewWorkers */
        NewWorkers: {
            /** Workers */
            workers: components["schemas"]["NewWorker"][];
        };
        /**
         * Obstacle
         * @description Why there is nothing for me in a project now. `code` is for programs.
         */
        Obstacle: {
            /**
             * Code
             * @enum {string}
             */
            code: "project-paused" | "contract-paused" | "supplier-paused" | "worker-paused" | "refused" | "languages" | "skills" | "contract-full" | "no-test" | "nothing-left";
            /** What */
            what: string;
            /** Mend */
            mend: string;
            /**
             * Missing
             * @description The languages or skills I lack.
             */
            missing: string[];
        };
        /** OpenBatch */
        OpenBatch: {
            /** Id of a batch */
            id: string;
            /** Name */
            name: string;
            /**
             * Status
             * @enum {string}
             */
            status: "running" | "paused";
            /** Due At */
            due_at: string | null;
        };
        /**
         * Otherwise
         * @description What was answered instead of the known answers, to the same questions, and how often.
         */
        Otherwise: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Count */
            count: number;
        };
        /**
         * Outcome
         * @description Of one answer: `submitted`, or what was wrong.
         */
        Outcome: {
            /** Id of a task */
            task_id: string;
            submitted?: components["schemas"]["Submitted"] | null;
            /** Error */
            error?: string | null;
        };
        /** Outcomes */
        Outcomes: {
            /** Outcomes */
            outcomes: components["schemas"]["Outcome"][];
        };
        /** Overview */
        Overview: {
            funnel: components["schemas"]["Funnel"];
            burn: components["schemas"]["Burn"];
            /** Money */
            money: components["schemas"]["SupplierMoney"][];
            /** Quality */
            quality: components["schemas"]["QuestionQuality"][];
            pace: components["schemas"]["Pace"];
            /** @description Waits for its go or no-go. */
            calibration?: components["schemas"]["Calibration"] | null;
            /** Next */
            next: components["schemas"]["Advice"][];
        };
        /**
         * Pace
         * @description Answers an hour of late, and when the project will be finished, with the ends of 90 %
         *     intervals. `buckets` full hours or days were looked at; null where they say too little, and
         *     `finish_late` where at this pace it may never be.
         */
        Pace: {
            /**
             * Unit
             * @enum {string}
             */
            unit: "hour" | "day";
            /** Buckets */
            buckets: number;
            /** Remaining */
            remaining: number;
            /** An Hour */
            an_hour: number | null;
            /** An Hour Low */
            an_hour_low: number | null;
            /** An Hour High */
            an_hour_high: number | null;
            /** Finish */
            finish: string | null;
            /** Finish Early */
            finish_early: string | null;
            /** Finish Late */
            finish_late: string | null;
        };
        /** Page[Annotation] */
        Page_Annotation_: {
            /** Rows */
            rows: components["schemas"]["Annotation"][];
            /** Next */
            next?: string | null;
        };
        /** Page[AuditEvent] */
        Page_AuditEvent_: {
            /** Rows */
            rows: components["schemas"]["AuditEvent"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Batch] */
        Page_Batch_: {
            /** Rows */
            rows: components["schemas"]["Batch"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Candidate] */
        Page_Candidate_: {
            /** Rows */
            rows: components["schemas"]["Candidate"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ChangedAnswer] */
        Page_ChangedAnswer_: {
            /** Rows */
            rows: components["schemas"]["ChangedAnswer"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ComparedItem] */
        Page_ComparedItem_: {
            /** Rows */
            rows: components["schemas"]["ComparedItem"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ConfusedLabel] */
        Page_ConfusedLabel_: {
            /** Rows */
            rows: components["schemas"]["ConfusedLabel"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Contract] */
        Page_Contract_: {
            /** Rows */
            rows: components["schemas"]["Contract"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Delivery] */
        Page_Delivery_: {
            /** Rows */
            rows: components["schemas"]["Delivery"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Disagreement] */
        Page_Disagreement_: {
            /** Rows */
            rows: components["schemas"]["Disagreement"][];
            /** Next */
            next?: string | null;
        };
        /** Page[FormVersion] */
        Page_FormVersion_: {
            /** Rows */
            rows: components["schemas"]["FormVersion"][];
            /** Next */
            next?: string | null;
        };
        /** Page[GoldItem] */
        Page_GoldItem_: {
            /** Rows */
            rows: components["schemas"]["GoldItem"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Guidelines] */
        Page_Guidelines_: {
            /** Rows */
            rows: components["schemas"]["Guidelines"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Import] */
        Page_Import_: {
            /** Rows */
            rows: components["schemas"]["Import"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ItemEstimates] */
        Page_ItemEstimates_: {
            /** Rows */
            rows: components["schemas"]["ItemEstimates"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Item] */
        Page_Item_: {
            /** Rows */
            rows: components["schemas"]["Item"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Key] */
        Page_Key_: {
            /** Rows */
            rows: components["schemas"]["Key"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Media] */
        Page_Media_: {
            /** Rows */
            rows: components["schemas"]["Media"][];
            /** Next */
            next?: string | null;
        };
        /** Page[MyAnnotation] */
        Page_MyAnnotation_: {
            /** Rows */
            rows: components["schemas"]["MyAnnotation"][];
            /** Next */
            next?: string | null;
        };
        /** Page[MyReview] */
        Page_MyReview_: {
            /** Rows */
            rows: components["schemas"]["MyReview"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Person] */
        Page_Person_: {
            /** Rows */
            rows: components["schemas"]["Person"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ProjectContract] */
        Page_ProjectContract_: {
            /** Rows */
            rows: components["schemas"]["ProjectContract"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Project] */
        Page_Project_: {
            /** Rows */
            rows: components["schemas"]["Project"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Review] */
        Page_Review_: {
            /** Rows */
            rows: components["schemas"]["Review"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Skipped] */
        Page_Skipped_: {
            /** Rows */
            rows: components["schemas"]["Skipped"][];
            /** Next */
            next?: string | null;
        };
        /** Page[SupplierTotals] */
        Page_SupplierTotals_: {
            /** Rows */
            rows: components["schemas"]["SupplierTotals"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Supplier] */
        Page_Supplier_: {
            /** Rows */
            rows: components["schemas"]["Supplier"][];
            /** Next */
            next?: string | null;
        };
        /** Page[View] */
        Page_View_: {
            /** Rows */
            rows: components["schemas"]["View"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Webhook] */
        Page_Webhook_: {
            /** Rows */
            rows: components["schemas"]["Webhook"][];
            /** Next */
            next?: string | null;
        };
        /** Page[WorkerLoad] */
        Page_WorkerLoad_: {
            /** Rows */
            rows: components["schemas"]["WorkerLoad"][];
            /** Next */
            next?: string | null;
        };
        /** Page[WorkerSkills] */
        Page_WorkerSkills_: {
            /** Rows */
            rows: components["schemas"]["WorkerSkills"][];
            /** Next */
            next?: string | null;
        };
        /** Page[WorkerStanding] */
        Page_WorkerStanding_: {
            /** Rows */
            rows: components["schemas"]["WorkerStanding"][];
            /** Next */
            next?: string | null;
        };
        /** Page[Worker] */
        Page_Worker_: {
            /** Rows */
            rows: components["schemas"]["Worker"][];
            /** Next */
            next?: string | null;
        };
        /** PairAgreement */
        PairAgreement: {
            /** Id of a supplier */
            a: string;
            /** Id of a supplier */
            b: string;
            alpha: components["schemas"]["Interval"] | null;
        };
        /** Parties */
        Parties: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Workers */
            workers: components["schemas"]["PartyWorker"][];
        };
        /**
         * PartyWorker
         * @description Somebody to compare, and about how many labels there are of theirs.
         */
        PartyWorker: {
            /** Id of a worker */
            id: string;
            /** Name */
            name: string;
            /** Id of a supplier */
            supplier_id: string;
            /** Supplier */
            supplier: string;
            /** Labels */
            labels: number;
        };
        /** Person */
        Person: {
            /** Id of a person */
            id: string;
            /** Name */
            name: string;
            /** Email */
            email: string | null;
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "lead" | "researcher" | "reviewer" | "supplier-manager" | "worker";
            /** Supplier Id */
            supplier_id: string | null;
            /** Worker Id */
            worker_id: string | null;
            /** Locale */
            locale: string;
            /** Disabled At */
            disabled_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** PersonChange */
        PersonChange: {
            /** Name */
            name?: string | null;
            /** Role */
            role?: ("owner" | "lead" | "researcher" | "reviewer") | null;
            /** Locale */
            locale?: ("en" | "ar") | null;
            /** Disabled */
            disabled?: boolean | null;
        };
        /**
         * Policy
         * @description How a project is worked on.
         */
        Policy: {
            /**
             * Redundancy
             * @description Answers wanted for each item; a change holds for the items there are, too.
             * @default 3
             */
            redundancy: number;
            /**
             * Most Answers
             * @description Ask until sure: items get up to this many answers, as long as they are in doubt. null: every item gets `redundancy`. Items of a blind split do in any case.
             */
            most_answers?: number | null;
            /**
             * Target Confidence
             * @description An item is sure when each of its questions of choice has this confidence.
             * @default 0.98
             */
            target_confidence: number;
            /**
             * Item Worth
             * @description What a right item is worth, in prices of one answer: no more are asked for where they are expected to add less than they cost. null: until sure, at any price.
             */
            item_worth?: number | null;
            /**
             * Lease Minutes
             * @description How long a task stays taken.
             * @default 20
             */
            lease_minutes: number;
            /**
             * Hold At Most
             * @description Tasks a worker may hold at once.
             * @default 20
             */
            hold_at_most: number;
            /**
             * Undo Minutes
             * @description How long a submit can be undone.
             * @default 10
             */
            undo_minutes: number;
            /**
             * Gold Share
             * @description Share of tasks with a known answer.
             * @default 0.05
             */
            gold_share: number;
            /**
             * Gold First
             * @description Half of a new worker's tasks are gold; after so many of them a third of what exceeds gold_share is left, after twice as many a ninth. 0: gold_share from the start.
             * @default 5
             */
            gold_first: number;
            /**
             * Review Rate
             * @description Share of annotations reviewed.
             * @default 0
             */
            review_rate: number;
            /**
             * Review Doubt
             * @description Annotations less probably right than this are reviewed too.
             * @default 0
             */
            review_doubt: number;
            qualification?: components["schemas"]["Qualification"] | null;
            /**
             * Pick
             * @description Workers may claim items by name: for who works in tools of their own.
             * @default false
             */
            pick: boolean;
            /**
             * Shares
             * @description Of new production batches that no split is given for. routed: each answer is asked of the supplier worth most for its price, of those under contract then (two at least), within their contracts. open: whoever comes first, as in `main`, which a project begins with.
             * @default open
             * @enum {string}
             */
            shares: "open" | "routed";
        };
        /**
         * ProblemTold
         * @description One thing that is wrong with what was sent.
         */
        ProblemTold: {
            /** Where */
            where: string;
            /** What */
            what: string;
            /**
             * Mend
             * @default null
             */
            mend: string | null;
        };
        /**
         * Progress
         * @description Counts of a project: items, answers wanted, being made, done.
         */
        Progress: {
            /** Items */
            items: number;
            /** Gold */
            gold: number;
            /** Wanted */
            wanted: number;
            /** Live */
            live: number;
            /** Done */
            done: number;
            /** Suppliers */
            suppliers: components["schemas"]["SupplierProgress"][];
        };
        /**
         * Project
         * @description `policy` is null for suppliers' people: it would tell how much gold there is.
         */
        Project: {
            /** Id of a project */
            id: string;
            /** Name */
            name: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "running" | "paused" | "finished";
            policy: components["schemas"]["Policy"] | null;
            /** Languages */
            languages: string[];
            /** Skills */
            skills: string[];
            /** Form Version */
            form_version: number;
            /** Guidelines Version */
            guidelines_version: number | null;
            /** Due At */
            due_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** ProjectChange */
        ProjectChange: {
            /**
             * Due At
             * @description null: due at no time.
             */
            due_at?: string | null;
            /** Name */
            name?: string | null;
            /** Status */
            status?: ("running" | "paused" | "finished") | null;
            policy?: components["schemas"]["Policy"] | null;
            /** Languages */
            languages?: string[] | null;
            /** Skills */
            skills?: string[] | null;
        };
        /**
         * ProjectContract
         * @description A supplier's contract with its project and how far it is.
         */
        ProjectContract: {
            /** Id of a contract */
            id: string;
            /** Id of a project */
            project_id: string;
            /** Id of a supplier */
            supplier_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "paused" | "ended";
            /** Price */
            price: number;
            /** Currency */
            currency: string;
            /** Capacity */
            capacity: number | null;
            /** Share */
            share: number | null;
            /** Review Rate */
            review_rate: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Project */
            project: string;
            /**
             * Project Status
             * @enum {string}
             */
            project_status: "draft" | "running" | "paused" | "finished";
            /** Due At */
            due_at: string | null;
            /**
             * Capacity Left
             * @description null: no limit was agreed.
             */
            capacity_left: number | null;
            /** Batches */
            batches: components["schemas"]["OpenBatch"][];
            /** Answers */
            answers: number;
            /** Answers Today */
            answers_today: number;
            /** Workers */
            workers: number;
            /** Workers Today */
            workers_today: number;
            waiting: components["schemas"]["ToAnswer"];
            outcomes: components["schemas"]["ReviewOutcomes"];
        };
        /**
         * ProjectScorecards
         * @description `labels_now` less a scorecard's `labels` is how far behind it is.
         */
        ProjectScorecards: {
            /** Labels Now */
            labels_now: number;
            /** Scorecards */
            scorecards: components["schemas"]["QuestionScorecards"][];
        };
        /**
         * Qualification
         * @description A worker answers `items` of the project's qualification batches first, and is
         *     admitted if the mean agreement with their known answers is at least `pass_score`.
         */
        Qualification: {
            /** Items */
            items: number;
            /** Pass Score */
            pass_score: number;
            /**
             * Explain
             * @description Tell the known answer and its reason after each test answer, which then cannot be undone.
             * @default true
             */
            explain: boolean;
            /**
             * Paid
             * @description Whether test answers are paid like others.
             * @default true
             */
            paid: boolean;
        };
        /**
         * QuestionQuality
         * @description Of one question: how often answers to gold are right, of all suppliers together, and how
         *     sure the estimates are on average.
         */
        QuestionQuality: {
            /** Question */
            question: string;
            accuracy: components["schemas"]["Share"] | null;
            /** Mean Confidence */
            mean_confidence: number | null;
            /** Estimated */
            estimated: number;
        };
        /**
         * QuestionScorecards
         * @description The scorecards of one question (or unit of it), in the schema of `mihak score --json`.
         */
        QuestionScorecards: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Labels */
            labels: number;
            /**
             * Computed At
             * Format: date-time
             */
            computed_at: string;
            /** Result */
            result: {
                [key: string]: unknown;
            };
        };
        /**
         * RaterEffects
         * @description One worker. `uses`: how often each class was given.
         */
        RaterEffects: {
            /** Id of a worker */
            id: string;
            /** Name */
            name: string;
            /** Id of a supplier */
            supplier_id: string;
            /** Labels */
            labels: number;
            /** Uses */
            uses: {
                [key: string]: number;
            };
            severity: components["schemas"]["Severity"] | null;
            first_shown: components["schemas"]["Interval"] | null;
            longer: components["schemas"]["Interval"] | null;
        };
        /**
         * ReadFeedback
         * @description The reviews I have read of; all, unless said.
         */
        ReadFeedback: {
            /** Reviews */
            reviews?: string[] | null;
        };
        /**
         * Remark
         * @description What became of a tag: taken over, taken over with a difference, or left out.
         *
         *     `code` names the remark for programs, `detail` is what it is about, `what` says it in full.
         */
        Remark: {
            /** Line */
            line: number;
            /** Tag */
            tag: string;
            /** Name */
            name: string | null;
            /**
             * Result
             * @enum {string}
             */
            result: "taken" | "changed" | "left out";
            /** Code */
            code: string;
            /** Detail */
            detail: string | null;
            /** What */
            what: string;
        };
        /** Renewed */
        Renewed: {
            /**
             * Leased Until
             * Format: date-time
             */
            leased_until: string;
        };
        /**
         * Replayed
         * @description How many deliveries are on their way again.
         */
        Replayed: {
            /** Count */
            count: number;
        };
        /**
         * Review
         * @description A review and what became of it. Suppliers' people are not told who reviewed; a reviewer,
         *     not whose annotation it is before that can sway nobody any more.
         */
        Review: {
            /** Id of a review */
            id: string;
            /** Id of a annotation */
            annotation_id: string;
            /** Id of a item */
            item_id: string;
            /** External Id */
            external_id: string | null;
            /** Supplier Id */
            supplier_id: string | null;
            /** Supplier */
            supplier: string | null;
            /** Worker Id */
            worker_id: string | null;
            /** Worker */
            worker: string | null;
            /** Reason */
            reason: ("sample" | "doubt") | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "leased" | "accepted" | "mended" | "refused" | "void";
            /** Reviewer Id */
            reviewer_id: string | null;
            /** Reviewer */
            reviewer: string | null;
            /** Mended Id */
            mended_id: string | null;
            /** Rule */
            rule: string | null;
            /** Comment */
            comment: string | null;
            /** Decided At */
            decided_at: string | null;
            /**
             * Undo Until
             * @description For who decided it, while it can be undone.
             */
            undo_until: string | null;
            /** Appeal */
            appeal: string | null;
            /** Appealed At */
            appealed_at: string | null;
            /** Appeal Result */
            appeal_result: ("upheld" | "overturned") | null;
            /** Appeal Comment */
            appeal_comment: string | null;
            /** Appeal Decided At */
            appeal_decided_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** ReviewDecided */
        ReviewDecided: {
            /**
             * Undo Until
             * Format: date-time
             * @description Until then the decision can be taken back.
             */
            undo_until: string;
        };
        /**
         * ReviewDecision
         * @description Accept it, mend it (`answers` take its place), or refuse it for the `rule` it breaks:
         *     then it does not count, and somebody else is asked.
         */
        ReviewDecision: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "accept" | "mend" | "refuse";
            /** Answers */
            answers?: {
                [key: string]: unknown;
            } | null;
            /** Rule */
            rule?: string | null;
            /** Comment */
            comment?: string | null;
        };
        /**
         * ReviewOutcomes
         * @description What became of the answers drawn by chance for review: only these measure. A review that
         *     was overturned counts as accepted.
         */
        ReviewOutcomes: {
            /** N */
            n: number;
            accepted: components["schemas"]["ReviewedShare"];
            mended: components["schemas"]["ReviewedShare"];
            refused: components["schemas"]["ReviewedShare"];
        };
        /** ReviewRenewed */
        ReviewRenewed: {
            /**
             * Leased Until
             * Format: date-time
             */
            leased_until: string;
        };
        /**
         * ReviewTask
         * @description An annotation to look at. Nothing in it tells whose it is or why it was chosen.
         */
        ReviewTask: {
            /** Id of a review */
            id: string;
            /** Id of a form */
            form_id: string;
            /** Guidelines Id */
            guidelines_id: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Media */
            media?: {
                [key: string]: string;
            };
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /**
             * Leased Until
             * Format: date-time
             */
            leased_until: string;
        };
        /** ReviewTasks */
        ReviewTasks: {
            /** Reviews */
            reviews: components["schemas"]["ReviewTask"][];
        };
        /**
         * ReviewedShare
         * @description A share of `n` answers with its 95 % interval, which holds however often one looks.
         */
        ReviewedShare: {
            /**
             * Estimate
             * @description null where there is none to tell it from.
             */
            estimate: number | null;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** N */
            n: number;
        };
        /**
         * ReviewsWaiting
         * @description What waits in a project for a reviewer; 1000 stands for 1000 or more.
         */
        ReviewsWaiting: {
            /** Id of a project */
            id: string;
            /** Name */
            name: string;
            /** Reviews */
            reviews: number;
            /**
             * Appeals
             * @description Of reviews that are not mine.
             */
            appeals: number;
            /** Disagreements */
            disagreements: number;
        };
        /**
         * RoutedSupplier
         * @description `asked`: answers asked for, `share` of all; `propensity`: with which it was chosen for
         *     them, on average. `right`: the share that is probably right of all its routed answers, on the
         *     items that were sent to it; `fair`: of the answers that every item gets, weighed by their
         *     propensities: what it would be on all items.
         */
        RoutedSupplier: {
            /** Id of a supplier */
            id: string;
            /** Name */
            name: string;
            /** Price */
            price: number;
            /** Currency */
            currency: string;
            /** Asked */
            asked: number;
            /** Answered */
            answered: number;
            /** Share */
            share: number;
            /** Propensity */
            propensity: number;
            /** Right */
            right: number | null;
            fair: components["schemas"]["Weighed"] | null;
        };
        /** Routing */
        Routing: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Suppliers */
            suppliers: components["schemas"]["RoutedSupplier"][];
        };
        /** RowProblem */
        RowProblem: {
            /** Where */
            where: string;
            /** What */
            what: string;
            /** Mend */
            mend?: string | null;
            /** Row */
            row: number;
        };
        /** SampleItem */
        SampleItem: {
            /** External Id */
            external_id: string;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Gold */
            gold?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * ScorecardHistory
         * @description Points by labels, at most some hundreds, the present scorecard last. Their intervals are
         *     confidence sequences: all of them together hold with the confidence of one. `decided`: since
         *     when each pair that is decided now is so, to 4 per cent of the labels.
         */
        ScorecardHistory: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Suppliers */
            suppliers: components["schemas"]["SupplierName"][];
            /** Points */
            points: components["schemas"]["HistoryPoint"][];
            /** Decided */
            decided: components["schemas"]["Decided"][];
        };
        /**
         * Session
         * @description `token` goes into `Authorization: Bearer`; browsers get it as a cookie too.
         */
        Session: {
            /** Token */
            token: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * Severity
         * @description Mean deviation from all others' answers to the same items, in points of the scale.
         *     `stands_out`: when all are tested together.
         */
        Severity: {
            deviation: components["schemas"]["Interval"];
            /** Stands Out */
            stands_out: boolean;
        };
        /**
         * Share
         * @description A share in [0, 1] with its interval, valid at any look, and what it rests on.
         */
        Share: {
            /** Estimate */
            estimate: number;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** N */
            n: number;
        };
        /**
         * ShortEstimate
         * @description What is probably true of a question's unit. Where units show only in the answers (spans),
         *     one for the whole question: `units` of them, the least sure one's confidence, no `answer`.
         */
        ShortEstimate: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Answer */
            answer: string | null;
            /** Confidence */
            confidence: number;
            /** Labels */
            labels: number;
            /** Decided */
            decided: boolean;
            /** Units */
            units: number;
        };
        /**
         * SideBySide
         * @description An item with the answers given, in an order that tells nothing of who gave them; all as
         *     far as the present version of the form can say them.
         */
        SideBySide: {
            /** Id of a item */
            id: string;
            /** Id of a project */
            project_id: string;
            /** External Id */
            external_id: string;
            /** Id of a form */
            form_id: string;
            /** Guidelines Id */
            guidelines_id: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Media */
            media?: {
                [key: string]: string;
            };
            /** Answers */
            answers: components["schemas"]["GivenAnswer"][];
            decision: components["schemas"]["ItemDecision"] | null;
        };
        /** SignIn */
        SignIn: {
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * SignInByLink
         * @description The token of a one-time link; a password may be set with it for next time. A worker gives
         *     an e-mail address with it, to sign in with: nobody else is told it.
         */
        SignInByLink: {
            /** Token */
            token: string;
            /** Password */
            password?: string | null;
            /** Email */
            email?: string | null;
        };
        /**
         * Simulation
         * @description Beside each other, and beside `everything`: all answers there are, by majority vote.
         *     `sampled`: on some of the items only, chosen at random.
         */
        Simulation: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Items */
            items: number;
            /** Labels */
            labels: number;
            /** Sampled */
            sampled: boolean;
            /** Known */
            known: number;
            /** Currency */
            currency: string | null;
            everything: components["schemas"]["TriedOutcome"];
            /** Outcomes */
            outcomes: components["schemas"]["TriedOutcome"][];
        };
        /**
         * Skill
         * @description How often a worker is right: `mean` with its 95 % posterior interval.
         */
        Skill: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Labels */
            labels: number;
            /** Mean */
            mean: number;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** Gold Labels */
            gold_labels: number;
            /** Gold Right */
            gold_right: number;
        };
        /** Skip */
        Skip: {
            /**
             * Reason
             * @enum {string}
             */
            reason: "unclear" | "broken" | "not-my-language" | "not-my-field" | "harmful" | "other";
            /** Comment */
            comment?: string | null;
        };
        /**
         * Skipped
         * @description A task that was not answered, and why.
         */
        Skipped: {
            /** Id of a task */
            id: string;
            /** Id of a item */
            item_id: string;
            /** External Id */
            external_id: string;
            /** Id of a supplier */
            supplier_id: string;
            /** Id of a worker */
            worker_id: string;
            /** Reason */
            reason: string;
            /**
             * Skipped At
             * Format: date-time
             */
            skipped_at: string;
        };
        /**
         * Slice
         * @description Items of one `value`; `other`: of all values too small to be shown; `missing`: of none.
         */
        Slice: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "value" | "other" | "missing";
            /** Value */
            value: string;
            /** Items */
            items: number;
            /** Labels */
            labels: number;
            /** Suppliers */
            suppliers: components["schemas"]["SlicedSupplier"][];
        };
        /**
         * SlicedScores
         * @description Scores by slice. All `intervals` (of a supplier on a slice) hold together with
         *     `confidence`, at every look; not over several ways to slice. `labels` of `labels_in_all`
         *     were looked at, `sampled` where that is not all of them.
         */
        SlicedScores: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /** Slice By */
            slice_by: string;
            /** Choices */
            choices: string[];
            /** Labels */
            labels: number;
            /** Labels In All */
            labels_in_all: number;
            /** Sampled */
            sampled: boolean;
            /** Confidence */
            confidence: number;
            /** Intervals */
            intervals: number;
            /** Slices */
            slices: components["schemas"]["Slice"][];
        };
        /**
         * SlicedSupplier
         * @description A supplier on one slice, as in its scorecard.
         */
        SlicedSupplier: {
            /** Id of a supplier */
            id: string;
            /** Name */
            name: string;
            /** Labels */
            labels: number;
            /** Items */
            items: number;
            gold: components["schemas"]["Interval"] | null;
            estimated: components["schemas"]["Interval"];
            /** Cost Per Correct */
            cost_per_correct: number | null;
            /** Cost Per Correct Low */
            cost_per_correct_low: number | null;
            /** Cost Per Correct High */
            cost_per_correct_high: number | null;
        };
        /**
         * Split
         * @description A blind split: which suppliers get which items of a batch.
         *
         *     "same" gives every item to every supplier. "random" gives each item to one of them, at
         *     random by `seed`, and the share `overlap` of items to all. Each supplier named for an
         *     item gives `redundancy` answers (the policy's, unless said).
         *
         *     "routed" asks for one answer after another of the supplier whose answer tells most for its
         *     price, within its contract, and a tenth of the time of one drawn by lot; each item gets
         *     `redundancy` answers, more where the policy asks until sure. What a supplier does not take
         *     in `wait_minutes` is drawn anew.
         */
        Split: {
            /** Suppliers */
            suppliers: string[];
            /**
             * Mode
             * @default same
             * @enum {string}
             */
            mode: "same" | "random" | "routed";
            /**
             * Overlap
             * @default 0
             */
            overlap: number;
            /** Redundancy */
            redundancy?: number | null;
            /**
             * Seed
             * @default 0
             */
            seed: number;
            /**
             * Wait Minutes
             * @default 30
             */
            wait_minutes: number;
        };
        /**
         * Standing
         * @description How a worker stands in a project.
         */
        Standing: {
            /**
             * Status
             * @enum {string}
             */
            status: "qualifying" | "working" | "refused";
            /** Submitted */
            submitted: number;
            /** Held */
            held: number;
        };
        /**
         * StandingChange
         * @description Let a worker in who did not pass, or shut one out who did.
         */
        StandingChange: {
            /**
             * Status
             * @enum {string}
             */
            status: "working" | "refused";
            /** Reason */
            reason: string;
        };
        /**
         * StatementLine
         * @description Time and pay of what it is not null of; null where all is added up. What a review refused
         *     is not paid while that stands; what it mended is.
         */
        StatementLine: {
            /** Day */
            day: string | null;
            /** Worker Id */
            worker_id: string | null;
            /** Worker */
            worker: string | null;
            /** Project Id */
            project_id: string | null;
            /** Project */
            project: string | null;
            /** Currency */
            currency: string | null;
            /** Answers */
            answers: number;
            /** Mended */
            mended: number;
            /** Refused */
            refused: number;
            /** Seconds */
            seconds: number;
            /** Pay */
            pay: number;
        };
        /**
         * Submissions
         * @description Several answers at once; each is taken or refused by itself.
         */
        Submissions: {
            /** Answers */
            answers: components["schemas"]["TaskAnswer"][];
        };
        /** Submitted */
        Submitted: {
            /** Id of a annotation */
            annotation_id: string;
            /**
             * Undo Until
             * Format: date-time
             */
            undo_until: string;
            /** @description After a test answer, where the qualification explains; never else. */
            told?: components["schemas"]["Explained"] | null;
        };
        /** Supplier */
        Supplier: {
            /** Id of a supplier */
            id: string;
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "team" | "vendor" | "crowd" | "model";
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "paused" | "ended";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * SupplierAgreement
         * @description `within`: among its own workers; `across`: alpha of its labels with all others'.
         */
        SupplierAgreement: {
            /** Id of a supplier */
            id: string;
            /** Name */
            name: string;
            /** Labels */
            labels: number;
            within: components["schemas"]["Coefficients"] | null;
            across: components["schemas"]["Interval"] | null;
            severity: components["schemas"]["Severity"] | null;
            first_shown: components["schemas"]["Interval"] | null;
            longer: components["schemas"]["Interval"] | null;
        };
        /** SupplierChange */
        SupplierChange: {
            /** Name */
            name?: string | null;
            /** Status */
            status?: ("active" | "paused" | "ended") | null;
        };
        /**
         * SupplierMoney
         * @description Of one supplier. `answers` that count, gold too; `spent` on them; `contracted`: all that its
         *     capacity allows, null without one; `projected`: spent when the project is finished, if
         *     suppliers go on sharing the work as now. `is_exact` is false where the price changed meanwhile:
         *     then what counts is taken to be spread over the prices as all answers are.
         */
        SupplierMoney: {
            /** Id of a supplier */
            supplier_id: string;
            /** Supplier */
            supplier: string;
            /** Kind */
            kind: string;
            /** Status */
            status: string;
            /** Currency */
            currency: string;
            /** Price */
            price: number;
            /** Answers */
            answers: number;
            /** Spent */
            spent: number;
            /** Contracted */
            contracted: number | null;
            /** Projected */
            projected: number | null;
            /** Is Exact */
            is_exact: boolean;
        };
        /** SupplierName */
        SupplierName: {
            /** Id of a supplier */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * SupplierOverview
         * @description A supplier today.
         */
        SupplierOverview: {
            /**
             * Today
             * Format: date
             */
            today: string;
            /** Projects */
            projects: number;
            /** Workers */
            workers: number;
            /** Workers Today */
            workers_today: number;
            /** Answers */
            answers: number;
            /** Answers Today */
            answers_today: number;
            waiting: components["schemas"]["ToAnswer"];
            outcomes: components["schemas"]["ReviewOutcomes"];
        };
        /** SupplierPoint */
        SupplierPoint: {
            /** Id of a supplier */
            id: string;
            /** Labels */
            labels: number;
            gold: components["schemas"]["Interval"] | null;
            estimated: components["schemas"]["Interval"];
            /** Cost Per Correct */
            cost_per_correct: number | null;
            /** Cost Per Correct Low */
            cost_per_correct_low: number | null;
            /** Cost Per Correct High */
            cost_per_correct_high: number | null;
        };
        /** SupplierProgress */
        SupplierProgress: {
            /** Id of a supplier */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Submitted */
            submitted: number;
            /** Workers */
            workers: number;
        };
        /** SupplierQuality */
        SupplierQuality: {
            outcomes: components["schemas"]["ReviewOutcomes"];
            /** Rules */
            rules: components["schemas"]["BrokenRule"][];
            /** Workers */
            workers: components["schemas"]["WorkerOutcomes"][];
        };
        /** SupplierStatement */
        SupplierStatement: {
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /**
             * Totals
             * @description One for each currency.
             */
            totals: components["schemas"]["StatementLine"][];
            /** Rows */
            rows: components["schemas"]["StatementLine"][];
            /** Next */
            next: string | null;
        };
        /**
         * SupplierTotals
         * @description `money` is of the days asked for; the rest is all that ever was.
         */
        SupplierTotals: {
            /** Id of a supplier */
            id: string;
            /** Projects */
            projects: number;
            /** Workers */
            workers: number;
            /** Answers */
            answers: number;
            /** Money */
            money: components["schemas"]["Earned"][];
        };
        /**
         * Task
         * @description One item to answer. Nothing in it tells whether its answer is known, or who else
         *     was asked.
         */
        Task: {
            /** Id of a task */
            id: string;
            /** Id of a project */
            project_id: string;
            /** Id of a form */
            form_id: string;
            /** Guidelines Id */
            guidelines_id: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Media
             * @description Links that open the files the payload names, by id.
             */
            media?: {
                [key: string]: string;
            };
            /**
             * Leased Until
             * Format: date-time
             */
            leased_until: string;
            /** Draft */
            draft?: {
                [key: string]: unknown;
            } | null;
        };
        /** TaskAnswer */
        TaskAnswer: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /**
             * Seconds
             * @description Time spent on it.
             */
            seconds?: number | null;
            /**
             * Shown
             * @description The order things were shown in.
             */
            shown?: {
                [key: string]: unknown;
            } | null;
            /** Key */
            key?: string | null;
            /** Id of a task */
            task_id: string;
        };
        /** Tasks */
        Tasks: {
            /** Tasks */
            tasks: components["schemas"]["Task"][];
        };
        /**
         * Template
         * @description A form to start from. Its words are in English and Arabic.
         */
        Template: {
            /** Id */
            id: string;
            /** Category */
            category: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Description */
            description: {
                [key: string]: string;
            };
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /** Guidelines */
            guidelines: {
                [key: string]: string;
            };
            policy: components["schemas"]["Policy"];
            /** Items */
            items: components["schemas"]["SampleItem"][];
        };
        /** Templates */
        Templates: {
            /** Templates */
            templates: components["schemas"]["Template"][];
        };
        /**
         * Terms
         * @description What is agreed with a supplier for a project. `price` is per annotation, in units of
         *     `currency`, to six decimals. `capacity` and `share` cap how much it may take on.
         */
        Terms: {
            /**
             * Status
             * @default active
             * @enum {string}
             */
            status: "active" | "paused" | "ended";
            /**
             * Price
             * @default 0
             */
            price: number;
            /**
             * Currency
             * @default USD
             */
            currency: string;
            /** Capacity */
            capacity?: number | null;
            /** Share */
            share?: number | null;
            /** Review Rate */
            review_rate?: number | null;
        };
        /**
         * ToAnswer
         * @description What a supplier may want to answer: reviews of the last 30 days that nobody appealed, and
         *     appeals that are not decided.
         */
        ToAnswer: {
            /** Refused */
            refused: number;
            /** Mended */
            mended: number;
            /** Appeals */
            appeals: number;
        };
        /**
         * Trial
         * @description Policies to try on the answers to one question of choice.
         */
        Trial: {
            /** Question */
            question?: string | null;
            /** Unit */
            unit?: string | null;
            /** Policies */
            policies: components["schemas"]["TriedPolicy"][];
        };
        /**
         * TriedOutcome
         * @description What a policy would have come to. `an_item`: answers an item; `cost`: of one item, in the
         *     contracts' currency; `accuracy`: share of gold items right; `ece`: the expected
         *     calibration error of the confidences, `mended_ece` the same after a temperature was
         *     learned from half of the gold; `short`: the share of items that have fewer answers than
         *     the policy may ask for, on which it cannot be tried in full.
         */
        TriedOutcome: {
            /** Name */
            name: string;
            /** An Item */
            an_item: number;
            /** Saved */
            saved: number;
            /** Cost */
            cost: number | null;
            /** Confidence */
            confidence: number;
            /** Accuracy */
            accuracy: number | null;
            /** Accuracy Error */
            accuracy_error: number | null;
            /** Ece */
            ece: number | null;
            /** Mended Ece */
            mended_ece: number | null;
            /** Short */
            short: number;
        };
        /** TriedPolicy */
        TriedPolicy: {
            /**
             * Redundancy
             * @description Answers wanted for each item; a change holds for the items there are, too.
             * @default 3
             */
            redundancy: number;
            /**
             * Most Answers
             * @description Ask until sure: items get up to this many answers, as long as they are in doubt. null: every item gets `redundancy`. Items of a blind split do in any case.
             */
            most_answers?: number | null;
            /**
             * Target Confidence
             * @description An item is sure when each of its questions of choice has this confidence.
             * @default 0.98
             */
            target_confidence: number;
            /**
             * Item Worth
             * @description What a right item is worth, in prices of one answer: no more are asked for where they are expected to add less than they cost. null: until sure, at any price.
             */
            item_worth?: number | null;
            /** Name */
            name: string;
        };
        /** Unread */
        Unread: {
            /** Unread */
            unread: number;
        };
        /**
         * View
         * @description Filters that somebody gave a name; everybody in the lab sees them.
         */
        View: {
            /** Id of a view */
            id: string;
            /** Name */
            name: string;
            /** Query */
            query: string;
            /** Id of a person */
            person_id: string;
            /** Person */
            person: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * WaysIn
         * @description By password and one-time link always; `oidc`: by the lab's identity provider too.
         */
        WaysIn: {
            /** Oidc */
            oidc: boolean;
        };
        /** Webhook */
        Webhook: {
            /** Id of a webhook */
            id: string;
            /** Url */
            url: string;
            /** Events */
            events: string[];
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "paused" | "ended";
            /** Waiting */
            waiting: number;
            /** Dead */
            dead: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** WebhookChange */
        WebhookChange: {
            /** Url */
            url?: string | null;
            /** Events */
            events?: string[] | null;
            /** Status */
            status?: ("active" | "paused" | "ended") | null;
        };
        /**
         * Weighed
         * @description A share of right answers with its standard error. `effective`: as many answers, weighed
         *     alike, would say as much.
         */
        Weighed: {
            /** Share */
            share: number;
            /** Error */
            error: number;
            /** Effective */
            effective: number;
            /** Answers */
            answers: number;
        };
        /**
         * WholeReview
         * @description A review with the item as reviewers see it, the answers and what took their place.
         */
        WholeReview: {
            /** Id of a review */
            id: string;
            /** Id of a annotation */
            annotation_id: string;
            /** Id of a item */
            item_id: string;
            /** External Id */
            external_id: string | null;
            /** Supplier Id */
            supplier_id: string | null;
            /** Supplier */
            supplier: string | null;
            /** Worker Id */
            worker_id: string | null;
            /** Worker */
            worker: string | null;
            /** Reason */
            reason: ("sample" | "doubt") | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "leased" | "accepted" | "mended" | "refused" | "void";
            /** Reviewer Id */
            reviewer_id: string | null;
            /** Reviewer */
            reviewer: string | null;
            /** Mended Id */
            mended_id: string | null;
            /** Rule */
            rule: string | null;
            /** Comment */
            comment: string | null;
            /** Decided At */
            decided_at: string | null;
            /**
             * Undo Until
             * @description For who decided it, while it can be undone.
             */
            undo_until: string | null;
            /** Appeal */
            appeal: string | null;
            /** Appealed At */
            appealed_at: string | null;
            /** Appeal Result */
            appeal_result: ("upheld" | "overturned") | null;
            /** Appeal Comment */
            appeal_comment: string | null;
            /** Appeal Decided At */
            appeal_decided_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id of a project */
            project_id: string;
            /** Id of a form */
            form_id: string;
            /** Guidelines Id */
            guidelines_id: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /** Media */
            media?: {
                [key: string]: string;
            };
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Mended Answers */
            mended_answers: {
                [key: string]: unknown;
            } | null;
            /**
             * Is Mine
             * @description Whether I decided it; then somebody else hears an appeal.
             */
            is_mine: boolean;
        };
        /** Worker */
        Worker: {
            /** Id of a worker */
            id: string;
            /** Id of a supplier */
            supplier_id: string;
            /** Name */
            name: string;
            /** Languages */
            languages: string[];
            /** Skills */
            skills: string[];
            /** Status */
            status: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** WorkerChange */
        WorkerChange: {
            /** Languages */
            languages?: string[] | null;
            /** Skills */
            skills?: string[] | null;
            /** Status */
            status?: ("active" | "paused" | "left") | null;
        };
        /**
         * WorkerLoad
         * @description What a worker holds and has done.
         */
        WorkerLoad: {
            /** Id of a worker */
            id: string;
            /** Held */
            held: number;
            /** Answers */
            answers: number;
            /** Answers Today */
            answers_today: number;
            /**
             * Answers This Week
             * @description Today and the six days before.
             */
            answers_this_week: number;
            /** Last Answer At */
            last_answer_at: string | null;
        };
        /**
         * WorkerOutcomes
         * @description `is_enough`: from 30 reviews on; below, workers are not to be compared.
         */
        WorkerOutcomes: {
            /** Id of a worker */
            id: string;
            /** Name */
            name: string;
            /** Mended */
            mended: number;
            refused: components["schemas"]["ReviewedShare"];
            /** Is Enough */
            is_enough: boolean;
        };
        /**
         * WorkerRecord
         * @description A worker in the last scorecard. `pooled`: how often right, drawn towards the supplier's
         *     record (posterior, 95 %); `accuracy_of_supplier`: what it is drawn towards. `ranked`: enough
         *     labels to be compared with others.
         */
        WorkerRecord: {
            /** Id of a worker */
            id: string;
            /** Name */
            name: string;
            /** Status */
            status: string;
            /** Id of a supplier */
            supplier_id: string;
            /** Supplier */
            supplier: string;
            /** Labels */
            labels: number;
            gold: components["schemas"]["Interval"] | null;
            estimated: components["schemas"]["Interval"];
            pooled: components["schemas"]["Interval"] | null;
            /** Accuracy Of Supplier */
            accuracy_of_supplier: number | null;
            /** Median Seconds */
            median_seconds: number | null;
            /** Reviewed */
            reviewed: number;
            /** Mended */
            mended: number;
            /** Refused */
            refused: number;
            /** Ranked */
            ranked: boolean;
        };
        /** WorkerRecords */
        WorkerRecords: {
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /**
             * Computed At
             * Format: date-time
             */
            computed_at: string;
            /** Labels To Rank */
            labels_to_rank: number;
            /** Workers */
            workers: components["schemas"]["WorkerRecord"][];
        };
        /** WorkerSkills */
        WorkerSkills: {
            /** Id of a worker */
            id: string;
            /** Name */
            name: string;
            /** Id of a supplier */
            supplier_id: string;
            /** Supplier */
            supplier: string;
            /** Skills */
            skills: components["schemas"]["Skill"][];
        };
        /**
         * WorkerStanding
         * @description How a worker stands in a project. `gold_score`: the mean agreement with known answers.
         */
        WorkerStanding: {
            /** Id of a worker */
            id: string;
            /** Name */
            name: string;
            /** Id of a supplier */
            supplier_id: string;
            /** Supplier */
            supplier: string;
            /**
             * Status
             * @enum {string}
             */
            status: "qualifying" | "working" | "refused";
            /** Submitted */
            submitted: number;
            /** Gold Shown */
            gold_shown: number;
            /** Gold Answered */
            gold_answered: number;
            /** Gold Score */
            gold_score: number | null;
        };
        /** WorkspaceChange */
        WorkspaceChange: {
            /** Name */
            name: string;
        };
        /**
         * Failure
         * @description RFC 9457 (application/problem+json); `problems` lists everything that is wrong.
         */
        Failure: {
            /**
             * Type
             * @default about:blank
             */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /** Detail */
            detail: string;
            /**
             * Where
             * @default null
             */
            where: string | null;
            /**
             * Mend
             * @default null
             */
            mend: string | null;
            /** Problems */
            problems?: components["schemas"]["ProblemTold"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    claim_tasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Claim"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_held_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    submit_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    submit_tasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Submissions"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    skip_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Skip"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    return_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    renew_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Renewed"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    keep_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Draft"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    undo_annotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                annotation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_annotations: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Annotation_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_skips: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Skipped_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_my_work: {
        parameters: {
            query?: {
                /** @description Whose days: an IANA name (Asia/Riyadh) or an offset (+03:00). */
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWork"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_my_annotations: {
        parameters: {
            query?: {
                project?: string | null;
                /** @description The first day. */
                first?: string | null;
                /** @description The last day. */
                last?: string | null;
                /** @description Whose days: an IANA name (Asia/Riyadh) or an offset (+03:00). */
                tz?: string;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MyAnnotation_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_my_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyTest"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_my_days: {
        parameters: {
            query?: {
                /** @description The first day. */
                first?: string | null;
                /** @description The last day. */
                last?: string | null;
                /** @description Whose days: an IANA name (Asia/Riyadh) or an offset (+03:00). */
                tz?: string;
                format?: ("json" | "csv") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDays"];
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sign_in_by_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInByLink"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_ways_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysIn"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_workspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_people: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Person_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    invite_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invitation"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    make_person_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_keys: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Key_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    make_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeKey"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    revoke_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_audit: {
        parameters: {
            query?: {
                actor?: string | null;
                action?: string | null;
                object?: string | null;
                /** @description With its offset from UTC. */
                since?: string | null;
                /** @description With its offset from UTC. */
                until?: string | null;
                newest?: boolean;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEvent_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_items: {
        parameters: {
            query?: {
                batch?: string | null;
                /** @description Items whose answer is known, or all others. */
                gold?: boolean | null;
                state?: ("open" | "in-work" | "skipped" | "done" | "decided") | null;
                question?: string | null;
                unit?: string | null;
                /** @description The class that is probably true. */
                answer?: string | null;
                /** @description Some estimate is less sure than this. */
                sure_below?: number | null;
                /** @description All estimates are at least this sure. */
                sure_above?: number | null;
                /** @description Answered by this supplier. */
                supplier?: string | null;
                /** @description Answers it has, at least. */
                labels_from?: number | null;
                /** @description Part of the external id or of a text in the payload, in any case. */
                search?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Item_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    add_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItems"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    open_items: {
        parameters: {
            query?: {
                batch?: string | null;
                /** @description Items whose answer is known, or all others. */
                gold?: boolean | null;
                state?: ("open" | "in-work" | "skipped" | "done" | "decided") | null;
                question?: string | null;
                unit?: string | null;
                /** @description The class that is probably true. */
                answer?: string | null;
                /** @description Some estimate is less sure than this. */
                sure_below?: number | null;
                /** @description All estimates are at least this sure. */
                sure_above?: number | null;
                /** @description Answered by this supplier. */
                supplier?: string | null;
                /** @description Answers it has, at least. */
                labels_from?: number | null;
                /** @description Part of the external id or of a text in the payload, in any case. */
                search?: string | null;
                /** @description "unsure": those with estimates, least sure first. */
                order?: "oldest" | "newest" | "unsure";
                /** @description Rows before the first one wanted. */
                at?: number;
                limit?: number;
                /** @description Longer texts are cut to so many signs. */
                cut?: number;
                /** @description Of an earlier reply: go on in what was found then. */
                listing?: string | null;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemRows"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_views: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_View_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    save_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    delete_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                view: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_form_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_projects: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Project_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    create_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_forms: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FormVersion_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    add_form: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormVersion"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_guidelines: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Guidelines_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    add_guidelines: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGuidelines"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guidelines"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_batches: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Batch_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    create_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                batch: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    decide_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
                batch: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    set_gold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Gold"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_gold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoldChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoldState"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Import_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    import_items: {
        parameters: {
            query?: {
                filename?: string;
                format?: ("jsonl" | "csv" | "parquet") | null;
                batch?: string;
                skip_bad?: boolean;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Templates"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    check_form: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormDraft"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedForm"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    import_form: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Configuration"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedForm"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_gold: {
        parameters: {
            query?: {
                only?: ("doubted" | "retired" | "test" | "served") | null;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GoldItem_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_gold_candidates: {
        parameters: {
            query?: {
                by?: "decided" | "sure";
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Candidate_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_standings: {
        parameters: {
            query?: {
                status?: ("qualifying" | "working" | "refused") | null;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WorkerStanding_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                worker: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerStanding"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_suppliers: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Supplier_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    create_supplier: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSupplier"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_supplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_supplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_workers: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Worker_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    invite_workers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkers"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedWorkers"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    make_worker_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                worker: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedWorker"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_worker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                worker: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worker"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_contracts: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Contract_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    set_contract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                supplier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Terms"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_supplier_totals: {
        parameters: {
            query?: {
                /** @description Unless said, of the last 30 days. */
                first?: string | null;
                /** @description Unless said, of the last 30 days. */
                last?: string | null;
                /** @description Whose days: an IANA name (Asia/Riyadh) or an offset (+03:00). */
                tz?: string;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SupplierTotals_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_supplier_overview: {
        parameters: {
            query?: {
                /** @description Whose days: an IANA name (Asia/Riyadh) or an offset (+03:00). */
                tz?: string;
            };
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierOverview"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_supplier_contracts: {
        parameters: {
            query?: {
                /** @description Whose days: an IANA name (Asia/Riyadh) or an offset (+03:00). */
                tz?: string;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProjectContract_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_supplier_quality: {
        parameters: {
            query?: {
                project?: string | null;
            };
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierQuality"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_supplier_changes: {
        parameters: {
            query?: {
                project?: string | null;
                worker?: string | null;
                status?: ("mended" | "refused") | null;
                appeal?: ("none" | "open" | "upheld" | "overturned") | null;
                rule?: string | null;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ChangedAnswer_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_workload: {
        parameters: {
            query?: {
                /** @description Whose days: an IANA name (Asia/Riyadh) or an offset (+03:00). */
                tz?: string;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WorkerLoad_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_statement: {
        parameters: {
            query?: {
                /** @description The month's first, unless said. */
                first?: string | null;
                /** @description Today, unless said. */
                last?: string | null;
                /** @description Whose days: an IANA name (Asia/Riyadh) or an offset (+03:00). */
                tz?: string;
                /** @description Told apart by these; if none, by all. */
                by?: ("day" | "worker" | "project")[];
                format?: "json" | "csv";
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierStatement"];
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_my_reviews: {
        parameters: {
            query?: {
                /** @description Confidence below this; 0.9 at most. */
                below?: number;
                /** @description Count what I decided from then on; a day, if not said. */
                since?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyReviews"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_my_decisions: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MyReview_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    claim_reviews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimReviews"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTasks"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_held_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTasks"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    decide_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                review: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDecided"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    undo_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                review: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTask"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    renew_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                review: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewRenewed"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    return_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                review: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_reviews: {
        parameters: {
            query?: {
                status?: ("open" | "leased" | "accepted" | "mended" | "refused" | "void" | "decided" | "appealed") | null;
                supplier?: string | null;
                reason?: ("sample" | "doubt") | null;
                reviewer?: string | null;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
                newest?: boolean;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Review_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeReview"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appeal_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                review: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appeal"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    answer_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                review: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_disagreements: {
        parameters: {
            query?: {
                /** @description Confidence below this; 0.9 at most. */
                below?: number;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
                /** @description Only items that have all the answers they are to get. */
                whole?: boolean;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Disagreement_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_answers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SideBySide"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    adjudicate_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Adjudicate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjudicated"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    undo_adjudication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_my_feedback: {
        parameters: {
            query?: {
                project?: string | null;
                /** @description Only what I have not read. */
                unread?: boolean;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackPage"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_my_feedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadFeedback"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_webhooks: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Webhook_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    create_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    change_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                status?: ("waiting" | "delivered" | "dead") | null;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Delivery_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    replay_deliveries: {
        parameters: {
            query?: {
                delivery?: string | null;
            };
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_media: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Media_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    upload_media: {
        parameters: {
            query?: {
                /** @description Instead of the header Content-Type. */
                media_type?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_item_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemHistory"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_scorecard_history: {
        parameters: {
            query?: {
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardHistory"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_sliced_scores: {
        parameters: {
            query?: {
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
                /** @description `batch`, `script` (of the texts), `length:FIELD` (of a text), or a field of the payload such as `language` or `meta.source` (`field:batch` for one so named); by default the first of `choices`. */
                slice_by?: string | null;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlicedScores"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_worker_scores: {
        parameters: {
            query?: {
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
                supplier?: string | null;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerRecords"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_confusion: {
        parameters: {
            query?: {
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
                supplier?: string | null;
                worker?: string | null;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confusion"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_confused_items: {
        parameters: {
            query?: {
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
                /** @description The true class. */
                true?: string | null;
                /** @description The class said. */
                said?: string | null;
                supplier?: string | null;
                worker?: string | null;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConfusedLabel_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_agreement: {
        parameters: {
            query?: {
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_parties: {
        parameters: {
            query?: {
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parties"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    compare_two: {
        parameters: {
            query: {
                /** @description A supplier's or a worker's id. */
                a: string;
                /** @description A supplier's or a worker's id. */
                b: string;
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_compared_items: {
        parameters: {
            query: {
                /** @description A supplier's or a worker's id. */
                a: string;
                /** @description A supplier's or a worker's id. */
                b: string;
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
                said_a?: string | null;
                said_b?: string | null;
                /** @description Only where the two said different things. */
                differ?: boolean;
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ComparedItem_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    simulate_policies: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of yours. Sent again with the same key, within a day, the request is not done again: it gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Trial"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    /** @description This is the answer to the first request with the key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_routing: {
        parameters: {
            query?: {
                /** @description The form's first with classes, by default. */
                question?: string | null;
                /** @description Such as a criterion; by default the first. */
                unit?: string | null;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routing"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_drift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drift"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_estimates: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ItemEstimates_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    list_skills: {
        parameters: {
            query?: {
                /** @description `next` of the page before, to go on from there. */
                cursor?: string | null;
                /** @description How many rows at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WorkerSkills_"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_scorecards: {
        parameters: {
            query?: {
                fresh?: boolean;
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectScorecards"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_report: {
        parameters: {
            query?: {
                question?: string | null;
                lang?: "en" | "ar";
            };
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    stream_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
    read_item_estimates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemEstimates"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The request cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description Not available */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
            /** @description The outcome is not known */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Failure"];
                };
            };
        };
    };
}
