// SQLite's memory from `new`, so that it, too, finds what the server keeps back for the moment when
// there is none left: an act of those who are in must not fail for the want of a page.
#pragma once

namespace nameplate::store {

// Once, before anything is opened.
void let_sqlite_use_new();

}  // namespace nameplate::store
