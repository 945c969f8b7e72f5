"""All rule ids that the package can give, read off its syntax trees.

Every reason is made by ``Reason(rule=…)``. What stands there is followed back to the strings it can be: through
variables, parameters and the calls that fill them, returned pairs, tables, fields of the package's own classes, and
``Literal`` types. What cannot be followed raises, so that no rule goes unseen; where a branch is never taken, too many
ids come out, never too few.
"""

from __future__ import annotations

import ast
import functools
from dataclasses import dataclass
from itertools import product
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "summarizer"

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@functools.cache
def package_rules(folder=FOLDER):
    """Return the ids of all rules that the modules below a folder can give."""
    return Package(folder).rules()


@dataclass(frozen=True)
class Package:
    """The syntax trees of all modules below a folder."""

    folder: Path

    @functools.cached_property
    def modules(self):
        """The trees, by path."""
        return {path: ast.parse(path.read_text("utf-8"), str(path)) for path in sorted(self.folder.rglob("*.py"))}

    @functools.cached_property
    def parents(self):
        """Node -> the node it is a part of."""
        return {child: node for tree in self.modules.values() for node in ast.walk(tree) for child in _children(node)}

    @functools.cached_property
    def classes(self):
        """All classes."""
        return [node for tree in self.modules.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]

    @functools.cached_property
    def calls(self):
        """Name of what is called -> its calls."""
        found = {}
        for tree in self.modules.values():
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    found.setdefault(_last_name(node.func), []).append(node)
        return found

    def rules(self):
        """Return the rule of every reason made anywhere."""
        given = [word.value for call in self.calls["Reason"] for word in call.keywords if word.arg == "rule"]
        if len(given) != len(self.calls["Reason"]):
            raise LookupError("a reason is made without rule=")
        return frozenset().union(*map(self.strings, given)) - {""}

    def strings(self, node):
        """Return the strings that an expression can be."""
        found = self._written(node)
        if found is None:
            found = self._looked_up(node)
        if found is None:
            raise self._lost(node)
        return found

    def _written(self, node):
        """Return the strings of an expression that is made of its parts."""
        match node:
            case ast.Constant(value=str(text)):
                return {text}
            case ast.IfExp(body=body, orelse=orelse):
                return self.strings(body) | self.strings(orelse)
            case ast.JoinedStr(values=parts):
                return {"".join(each) for each in product(*map(self.strings, parts))}
            case ast.FormattedValue(value=value):
                return self.strings(value)
        return None

    def _looked_up(self, node):
        """Return the strings of an expression that names something made elsewhere."""
        match node:
            case ast.Subscript(value=ast.Name(id=name)):
                return self._table(self._assigned(self._tree(node), name), node)
            case ast.Attribute(value=owner, attr=field):
                return self._field(field, self._hint(owner), node)
            case ast.Name(id=name):
                return self._variable(name, node)
        return None

    def _table(self, values, node):
        """Return the strings that the values of a module's table can be."""
        tables = [value for value in values if isinstance(value, ast.Dict)]
        if not tables:
            raise self._lost(node)
        return set().union(*(self.strings(value) for table in tables for value in table.values))

    def _variable(self, name, node):
        """Return what a name can be: as a parameter, as a local variable, or as a constant of its module."""
        function = self._function(node)
        if function is not None and name in _parameters(function):
            return self._filled(function, name)
        found = set()
        for scope in (function, self._tree(node)):
            for value in [] if scope is None or found else self._assigned(scope, name):
                found |= value if isinstance(value, set) else self.strings(value)
        if not found:
            raise self._lost(node)
        return found

    def _assigned(self, scope, name):
        """Yield the expressions assigned to a name, or the strings it takes from a returned tuple."""
        for node in ast.walk(scope):
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            value = getattr(node, "value", None)
            for target in targets if value is not None else []:
                if isinstance(target, ast.Name) and target.id == name:
                    yield value
                elif isinstance(target, ast.Tuple):
                    places = [
                        at for at, part in enumerate(target.elts) if isinstance(part, ast.Name) and part.id == name
                    ]
                    yield from (self._element(value, at) for at in places)

    def _element(self, node, at):
        """Return the strings at one place of a tuple, which a function of the same module may return."""
        match node:
            case ast.Tuple(elts=parts):
                return self.strings(parts[at])
            case ast.IfExp(body=body, orelse=orelse):
                return self._element(body, at) | self._element(orelse, at)
            case ast.Call(func=ast.Name(id=name)):
                found = [
                    self._element(each.value, at)
                    for function in ast.walk(self._tree(node))
                    if isinstance(function, FUNCTIONS) and function.name == name
                    for each in ast.walk(function)
                    if isinstance(each, ast.Return)
                ]
                if found:
                    return set().union(*found)
        raise self._lost(node)

    def _filled(self, function, name):
        """Return what the calls of a function give for a parameter, and its default."""
        names = [each for each in _parameters(function) if each not in {"self", "cls"}]
        place = None if name in {arg.arg for arg in function.args.kwonlyargs} else names.index(name)
        private = function.name.startswith("_")
        calls = [
            call
            for call in self.calls.get(function.name, [])
            if not private or self._tree(call) is self._tree(function)
        ]
        default = _default(function, name)
        given = [_argument(call, name, place) for call in calls]
        given = [each if each is not None else default for each in given]
        if not given or None in given:
            raise self._lost(function)
        return set().union(*map(self.strings, given))

    def _field(self, field, hint, node):
        """Return what a field can be: by its ``Literal`` type, else by the calls that make its class."""
        found = set()
        for owner in self.classes:
            if owner.name != "Reason" and (not hint or owner.name in hint):
                found |= self._of_class(owner, field)
        if not found:
            raise self._lost(node)
        return found

    def _of_class(self, owner, field):
        fields = [each for each in owner.body if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)]
        names = [each.target.id for each in fields]
        if field not in names:
            return set()
        typed = fields[names.index(field)]
        if literal := self._literal(typed.annotation):
            return literal
        made = [_argument(call, field, names.index(field)) for call in self.calls.get(owner.name, [])]
        made = [each if each is not None else typed.value for each in made]
        return set().union(*(self.strings(each) for each in made if each is not None))

    def _literal(self, annotation):
        """Return the strings of the ``Literal`` in an annotation, which may be an alias of the same module."""
        for node in ast.walk(annotation):
            if isinstance(node, ast.Subscript) and _last_name(node.value) == "Literal":
                return {part.value for part in ast.walk(node) if isinstance(getattr(part, "value", None), str)}
            if isinstance(node, ast.Name):
                for value in self._assigned(self._tree(annotation), node.id):
                    if isinstance(value, ast.AST) and (found := self._literal(value)):
                        return found
        return set()

    def _hint(self, owner):
        """Return the names in the annotation of a parameter; nothing where there is none to go by."""
        function = self._function(owner)
        if not isinstance(owner, ast.Name) or function is None:
            return set()
        arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        notes = [arg.annotation for arg in arguments if arg.arg == owner.id and arg.annotation is not None]
        return {node.id for note in notes for node in ast.walk(note) if isinstance(node, ast.Name)}

    def _function(self, node):
        """Return the function a node stands in, or ``None``."""
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, FUNCTIONS):
                return node
        return None

    def _tree(self, node):
        """Return the module a node stands in."""
        while node in self.parents:
            node = self.parents[node]
        return node

    def _lost(self, node):
        path = next(path for path, tree in self.modules.items() if tree is self._tree(node))
        place = f"{path.relative_to(self.folder)}:{getattr(node, 'lineno', 0)}"
        return LookupError(f"{place}: cannot tell which rules this can be: {ast.unparse(node)[:80]}")


def _children(node):
    """Yield the parts of a node; contexts and operators are shared between nodes and left out."""
    return (each for each in ast.iter_child_nodes(node) if hasattr(each, "lineno") or each._fields)


def _last_name(node):
    """Return the last name of ``name`` or ``some.name``."""
    return getattr(node, "attr", None) or getattr(node, "id", None)


def _parameters(function):
    every = function.args
    return [arg.arg for arg in (*every.posonlyargs, *every.args, *every.kwonlyargs)]


def _default(function, name):
    """Return the default of a parameter, or ``None``."""
    plain, keyword = [*function.args.posonlyargs, *function.args.args], function.args.kwonlyargs
    pairs = [*zip(reversed(plain), reversed(function.args.defaults), strict=False)]
    pairs += zip(keyword, function.args.kw_defaults, strict=True)
    return next((value for arg, value in pairs if arg.arg == name), None)


def _argument(call, name, place):
    """Return what a call gives for a parameter by keyword or by place, or ``None``."""
    by_name = next((word.value for word in call.keywords if word.arg == name), None)
    by_place = call.args[place] if place is not None and place < len(call.args) else None
    return by_name or by_place
