package nl.inktvlek.access;

import org.springframework.data.repository.CrudRepository;

interface AccountRepository extends CrudRepository<Account, String> {}
