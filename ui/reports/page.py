from PySide6.QtCore import Signal
from ui.frame.page import Page
class ReportsPage(Page):
    write_requested = Signal(object)
    def __init__(self, language): super().__init__()
    def heading(self): return "Reports",""
    def begin(self,*a): pass
