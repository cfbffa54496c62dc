// Boost.JSON, compiled once here: Debian splits its library from the headers, and this saves the
// package.
#include <boost/json/src.hpp>
